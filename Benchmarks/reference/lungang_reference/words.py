"""The words of the contract: headers, enumerations and their Chinese names."""

HEADERS = {
    "schools": {
        "id": ["学校代码"],
        "name": ["学校名称"],
        "group": ["所属集团"],
        "role": ["角色"],
        "stage": ["学段"],
        "area": ["区域"],
        "lat": ["纬度"],
        "lon": ["经度"],
        "weakness": ["薄弱程度"],
        "parent": ["中心校"],
    },
    "teachers": {
        "id": ["教师编号"],
        "name": ["姓名"],
        "gender": ["性别"],
        "birth": ["出生年月"],
        "school": ["所在学校"],
        "subject": ["任教学科"],
        "title": ["职称"],
        "backbone": ["骨干级别"],
        "cadre": ["职务"],
        "since": ["到校年月"],
        "exempt": ["豁免原因"],
        "exempt_until": ["豁免至"],
        "preferences": ["志愿学校"],
        "willing": ["本人意愿"],
        "applied": ["本人申请"],
        "recommended": ["学校推荐"],
        "approved": ["审核通过"],
        "stages": ["任教资格学段"],
        "lat": ["住址纬度"],
        "lon": ["住址经度"],
    },
    "needs": {
        "school": ["学校"],
        "subject": ["学科"],
        "posts": ["需求人数"],
        "from": ["开始学年"],
        "to": ["结束学年"],
    },
    "postings": {
        "teacher": ["教师"],
        "from": ["原单位"],
        "to": ["交流单位"],
        "start": ["开始学年"],
        "years": ["期限"],
        "kind": ["类型"],
        "status": ["状态"],
    },
    "pins": {
        "teacher": ["教师"],
        "to": ["交流单位"],
        "start": ["开始学年"],
        "years": ["期限"],
        "effect": ["要求"],
        "reason": ["事由"],
        "by": ["决定人"],
    },
    "travel": {
        "from": ["起点"],
        "to": ["终点"],
        "km": ["公里"],
        "minutes": ["分钟"],
    },
    "results": {
        "school": ["学校"],
        "year": ["学年"],
        "score": ["成绩"],
        "rank": ["名次"],
    },
}

REQUIRED = {
    "schools": ["id", "name", "group", "role", "stage"],
    "teachers": ["id", "name", "school", "subject"],
    "needs": ["school", "subject", "posts"],
    "postings": ["teacher", "from", "to", "start", "years"],
    "pins": ["teacher", "effect"],
    "travel": ["from", "to"],
    "results": ["school", "year"],
}

ROLES = {
    "core": ["核心校", "总校", "主体学校"],
    "member": ["成员校", "分校", "受援校"],
}
STAGES = {
    "kindergarten": ["幼儿园"],
    "primary": ["小学"],
    "junior": ["初中"],
    "nine-year": ["九年一贯制"],
    "senior": ["高中"],
}
AREAS = {"urban": ["城区"], "town": ["镇区"], "rural": ["乡村"]}
GENDERS = {"F": ["女"], "M": ["男"]}
BACKBONES = {"school": ["校级"], "county": ["县级"], "city": ["市级"], "province": ["省级"]}
CADRES = {"middle": ["中层"], "vice": ["副校长"], "principal": ["校长"]}
REASONS = {
    "pregnant": ["孕期"],
    "nursing": ["哺乳期"],
    "illness": ["疾病"],
    "disability": ["残疾"],
    "other": ["其他"],
}
YES_NO = {"yes": ["是"], "no": ["否"]}
KINDS = {"dispatch": ["派出"], "attachment": ["跟岗"], "lateral": ["校际"]}
STATUSES = {
    "finished": ["已结束"],
    "running": ["进行中"],
    "planned": ["拟定"],
    "withdrawn": ["撤销"],
}
EFFECTS = {"must": ["必须"], "never": ["不得"]}

BACKBONE_ORDER = ["school", "county", "city", "province"]
CADRE_ORDER = ["middle", "vice", "principal"]


def lookup(table: dict[str, list[str]], text: str) -> str | None:
    """The English word for a cell that holds the English or a Chinese word."""
    for word, others in table.items():
        if text.lower() == word.lower() or text in others:
            return word
    return None

import Districts

/// What is listed beside the district for forming groups, pairs and boards, row by row.
public struct GroupingTables: Hashable, Sendable {
  public var profiles: [SchoolProfile] = []
  public var wishes: [SchoolWish] = []
  /// 帮扶申请: ids of the schools that ask for help.
  public var requests: [String] = []
  public var mentors: [MentorListing] = []
  public var subjectGroups: [SubjectGroup] = []
  public var studios: [Studio] = []
  public var classes: [StudentClass] = []
  public var partners: [Partner] = []
  public var seats: [BoardSeat] = []
  public var candidates: [BoardCandidate] = []
  /// The ids of the tables that there are, blank ones included.
  public var present: Set<String> = []

  public init() {}
}

/// 学校情况: what schools.csv does not say of a school.
public struct SchoolProfile: Hashable, Sendable {
  /// School id.
  public var school: String
  /// 类别, e.g. 局属园; a word of the bureau's own.
  public var category: String?
  /// Whether it is private 民办; nil: not known.
  public var isPrivate: Bool?
  /// 乡镇.
  public var town: String?

  public init(school: String, category: String? = nil, isPrivate: Bool? = nil, town: String? = nil) {
    self.school = school
    self.category = category
    self.isPrivate = isPrivate
    self.town = town
  }
}

/// 意愿: a school would form a group with another one.
public struct SchoolWish: Hashable, Sendable {
  /// Id of the school that wishes.
  public var from: String
  /// Id of the school wished for.
  public var to: String

  public init(from: String, to: String) {
    self.from = from
    self.to = to
  }
}

/// 师徒名单: a teacher who may guide, or who is to be guided.
public struct MentorListing: Hashable, Sendable {
  public enum Side: String, Sendable, CaseIterable { case mentor, apprentice }

  /// Teacher id.
  public var teacher: String
  public var side: Side
  /// 学科; nil: the teacher's main subject.
  public var subject: String?

  public init(teacher: String, side: Side, subject: String? = nil) {
    self.teacher = teacher
    self.side = side
    self.subject = subject
  }
}

/// 学科组（教研组） of a school.
public struct SubjectGroup: Hashable, Sendable {
  /// 代码, unique in the district.
  public var id: String
  public var name: String
  /// School id.
  public var school: String
  public var subjects: [String]

  public init(id: String, name: String, school: String, subjects: [String]) {
    self.id = id
    self.name = name
    self.school = school
    self.subjects = subjects
  }
}

/// 名师工作室: it is led by a teacher and wants a school to work at.
public struct Studio: Hashable, Sendable {
  public var name: String
  /// Teacher id.
  public var lead: String

  public init(name: String, lead: String) {
    self.name = name
    self.lead = lead
  }
}

/// A class of a vocational school.
public struct StudentClass: Hashable, Sendable {
  public var name: String
  /// 专业.
  public var major: String
  /// 学期, from 1.
  public var semester: Int
  /// 人数.
  public var students: Int

  public init(name: String, major: String, semester: Int, students: Int) {
    self.name = name
    self.major = major
    self.semester = semester
    self.students = students
  }
}

/// 合作企业 with places for classes of some majors.
public struct Partner: Hashable, Sendable {
  public var name: String
  public var majors: [String]
  /// 名额, over all majors.
  public var places: Int

  public init(name: String, majors: [String], places: Int) {
    self.name = name
    self.majors = majors
    self.places = places
  }
}

/// 理事会席位: a role on a board and how many hold it. The roles of a board stand from the highest down.
public struct BoardSeat: Hashable, Sendable {
  /// Name of the board; that of a group where the board leads a group.
  public var board: String
  public var role: String
  public var places: Int

  public init(board: String, role: String, places: Int) {
    self.board = board
    self.role = role
    self.places = places
  }
}

/// 理事会人选.
public struct BoardCandidate: Hashable, Sendable {
  public var board: String
  /// Teacher id, or the name of somebody from elsewhere.
  public var person: String
  /// The roles that the person may have.
  public var roles: [String]
  /// 来源: whether a partner firm sends the person.
  public var isFromFirm: Bool
  /// Id of the school that the person stands for; nil: none.
  public var school: String?

  public init(board: String, person: String, roles: [String], isFromFirm: Bool = false, school: String? = nil)
  {
    self.board = board
    self.person = person
    self.roles = roles
    self.isFromFirm = isFromFirm
    self.school = school
  }
}

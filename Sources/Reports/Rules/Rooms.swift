import Evaluation
import Grouping
import Postings
public import Rules
import Visits

/// All rooms that have rules, in the order in which pages and lists show them.
public enum Rooms {
  public static let all: [RoomCards] = [
    Catalogue.standard.cards, GroupingCatalogue.standard.cards, VisitCatalogue.standard.cards,
    EvaluationCatalogue.standard.cards,
  ]
}

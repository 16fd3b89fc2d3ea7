import Evaluation
import Grouping
import Postings
public import Rules

/// All rooms that have rules, in the order in which pages and lists show them.
public enum Rooms {
  public static let all: [RoomCards] = [
    Catalogue.standard.cards, GroupingCatalogue.standard.cards, EvaluationCatalogue.standard.cards,
  ]
}

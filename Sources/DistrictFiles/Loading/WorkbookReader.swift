public import Tables

/// Reads the bytes of a workbook; the second argument is the file's name, for places.
public typealias WorkbookReader = @Sendable (_ bytes: [UInt8], _ file: String) -> TableReading

package org.mesinfos.pipelines.access;

/** A format in which a bundle is exported. */
public enum ExportFormat {
    /** Tables for spreadsheets, with a semicolon. */
    CSV,
    /** Lines of JSON, with origin and derived values. */
    JSON,
    /** One workbook with a sheet for each record type. */
    XLSX,
    /** The files of the bundle, byte for byte. */
    PARQUET
}

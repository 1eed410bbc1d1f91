package org.mesinfos.pipelines.enrich.category;

import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** How a category was found, and how sure that is. */
enum Rule {
    /** The operator said so. */
    OVERRIDE("operator's rules", 1.0),
    /** The merchant category code that the bank delivered. */
    MERCHANT_CODE("merchant category code, " + ReferenceTable.CODES.citation(), 0.9),
    /** The purpose that the payer stated. */
    PURPOSE("purpose code, " + ReferenceTable.CODES.citation(), 0.95),
    /** The creditor of a direct debit. */
    CREDITOR("creditor identifier, " + ReferenceTable.CODES.citation(), 0.95),
    /** Words that tell more than a merchant's name. */
    FIRST_WORDS("words of the label, " + ReferenceTable.KEYWORDS.citation(), 0.85),
    /** A merchant of our own table. */
    MERCHANT("merchant, " + ReferenceTable.MERCHANTS.citation(), 0.9),
    /** A brand of the index. */
    BRAND("brand, " + ReferenceTable.BRANDS.citation(), 0.75),
    /** A merchant, and words that tell what was bought of it. */
    MERCHANT_AND_WORDS("merchant and words of the label, " + ReferenceTable.KEYWORDS.citation(), 0.85),
    /** A merchant of two trades, of whom nothing tells which one it was. */
    EITHER_TRADE("merchant, " + ReferenceTable.MERCHANTS.citation(), 0.5),
    /** Money from an insurer of health. */
    INSURER("merchant, " + ReferenceTable.MERCHANTS.citation(), 0.75),
    /** Words such as a trade. */
    WORDS("words of the label, " + ReferenceTable.KEYWORDS.citation(), 0.7),
    /** The way in which it came about, such as at a cash machine. */
    OPERATION("kind of operation, " + ReferenceTable.OPERATIONS.citation(), 0.9),
    /** A transfer of which nothing else is known. */
    BARE_TRANSFER("kind of operation, " + ReferenceTable.OPERATIONS.citation(), 0.5);

    private final String source;
    private final double confidence;

    Rule(String source, double confidence) {
        this.source = source;
        this.confidence = confidence;
    }

    String source() {
        return source;
    }

    double confidence() {
        return confidence;
    }
}

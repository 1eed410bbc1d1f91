package org.mesinfos.pipelines.enrich.category;

import org.mesinfos.pipelines.enrich.reference.ReferenceTable;

/** The rule that determined a category, with its confidence. */
enum CategoryRule {
    /** A rule of the person. */
    PERSON("the person's own rules", 1.0),
    /** A rule of the operator. */
    OVERRIDE("operator's rules", 1.0),
    /** The merchant category code that the bank delivered. */
    MERCHANT_CODE("merchant category code, " + ReferenceTable.CODES.citation(), 0.9),
    /** The purpose code that the payer stated. */
    PURPOSE("purpose code, " + ReferenceTable.CODES.citation(), 0.95),
    /** The creditor identifier of a direct debit. */
    CREDITOR("creditor identifier, " + ReferenceTable.CODES.citation(), 0.95),
    /** Words that take precedence over a merchant's name. */
    FIRST_WORDS("words of the label, " + ReferenceTable.KEYWORDS.citation(), 0.95),
    /** A merchant of the own table. */
    MERCHANT("merchant, " + ReferenceTable.MERCHANTS.citation(), 0.95),
    /** A brand of the index. */
    BRAND("brand, " + ReferenceTable.BRANDS.citation(), 0.75),
    /** A merchant, and words that describe the purchase. */
    MERCHANT_AND_WORDS("merchant and words of the label, " + ReferenceTable.KEYWORDS.citation(), 0.85),
    /** A merchant of two trades, if nothing shows which one applies. */
    EITHER_TRADE("merchant, " + ReferenceTable.MERCHANTS.citation(), 0.5),
    /** A payment from a health insurer. */
    INSURER("merchant, " + ReferenceTable.MERCHANTS.citation(), 0.75),
    /** Words such as the name of a trade. */
    WORDS("words of the label, " + ReferenceTable.KEYWORDS.citation(), 0.85),
    /** The sector of an organisation in the operator's settings. */
    SECTOR("sector of the organisation in the settings", 0.8),
    /** The sector of an organisation that sells many things, of which a receipt may show which. */
    RETAILER("sector of the organisation in the settings", 0.5),
    /** The kind of operation, such as a cash withdrawal. */
    OPERATION("kind of operation, " + ReferenceTable.OPERATIONS.citation(), 0.9),
    /** A transfer without further information. */
    BARE_TRANSFER("kind of operation, " + ReferenceTable.OPERATIONS.citation(), 0.5);

    private final String source;
    private final double confidence;

    CategoryRule(String source, double confidence) {
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

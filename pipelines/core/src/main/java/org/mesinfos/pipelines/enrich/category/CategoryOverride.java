package org.mesinfos.pipelines.enrich.category;

import java.io.Serializable;

/**
 * One rule of the operator.
 *
 * @param by what of a movement it looks at
 * @param value that has to be there
 * @param category key of the category that such movements get
 */
public record CategoryOverride(By by, String value, String category) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** What a rule looks at. */
    public enum By {
        /** Words that follow each other in the label or the name of the other party. */
        LABEL,
        /** Identifier of the creditor of a direct debit. */
        CREDITOR,
        /** Account of the other party. */
        IBAN,
        /** Merchant category code. */
        MCC
    }
}

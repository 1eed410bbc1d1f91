package org.mesinfos.pipelines.enrich.category;

import java.io.Serializable;

/**
 * A category rule of the operator.
 *
 * @param by the field of a transaction that is tested
 * @param value the value that the field must have
 * @param category key of the category of such transactions
 */
public record CategoryOverride(By by, String value, String category) implements Serializable {

    private static final long serialVersionUID = 1L;

    /** The field that a rule tests. */
    public enum By {
        /** Consecutive words in the label or the name of the counterparty. */
        LABEL,
        /** Creditor identifier of a direct debit. */
        CREDITOR,
        /** Account of the counterparty. */
        IBAN,
        /** Merchant category code. */
        MCC
    }
}

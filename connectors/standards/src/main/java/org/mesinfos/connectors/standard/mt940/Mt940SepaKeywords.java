package org.mesinfos.connectors.standard.mt940;

import java.util.Map;

/** Parser for SEPA keywords in a remittance text: {@code EREF+…MREF+…SVWZ+…}, or with a colon instead of the plus. */
final class Mt940SepaKeywords {

    private static final Map<String, Mt940Detail> DETAILS = Map.ofEntries(
            Map.entry("EREF", Mt940Detail.END_TO_END_ID),
            Map.entry("KREF", Mt940Detail.INSTRUCTION_ID),
            Map.entry("MREF", Mt940Detail.MANDATE_ID),
            Map.entry("CRED", Mt940Detail.CREDITOR_ID),
            Map.entry("DEBT", Mt940Detail.OTHER),
            Map.entry("COAM", Mt940Detail.OTHER),
            Map.entry("OAMT", Mt940Detail.OTHER),
            Map.entry("RREF", Mt940Detail.OTHER),
            Map.entry("SVWZ", Mt940Detail.REMITTANCE),
            Map.entry("ABWA", Mt940Detail.ULTIMATE_COUNTERPARTY_NAME),
            Map.entry("ABWE", Mt940Detail.ULTIMATE_COUNTERPARTY_NAME),
            Map.entry("PURP", Mt940Detail.PURPOSE_CODE),
            Map.entry("IBAN", Mt940Detail.COUNTERPARTY_ACCOUNT),
            Map.entry("BIC", Mt940Detail.COUNTERPARTY_BIC));

    private static final Mt940Labels WITH_PLUS = new Mt940Labels(DETAILS, "+", Mt940Labels.LabelPosition.ANYWHERE);
    private static final Mt940Labels WITH_COLON = new Mt940Labels(DETAILS, ":", Mt940Labels.LabelPosition.AT_WORD);

    private Mt940SepaKeywords() {}

    /** Returns whether a text contains such a keyword. */
    static boolean occurIn(String text) {
        return WITH_PLUS.next(text, 0) != null;
    }

    /**
     * Sets the values of the keywords. A text without keywords is the remittance information.
     *
     * @param text with {@link Mt940InformationText#BREAK} after each subfield that is not full, where a reference ends
     */
    static void read(String name, String text, Mt940Details details) {
        Mt940Labels labels = occurIn(text) ? WITH_PLUS : WITH_COLON;
        String prefix = labels.read(name, text, details);
        details.set(Mt940Detail.REMITTANCE, name, Mt940InformationText.toWords(prefix == null ? text : prefix));
    }
}

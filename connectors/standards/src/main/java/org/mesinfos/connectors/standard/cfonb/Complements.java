package org.mesinfos.connectors.standard.cfonb;

import java.util.StringJoiner;
import java.util.function.Consumer;
import org.mesinfos.records.BankTransaction;

/**
 * Maps the complement records (05) of a transaction to its fields by their qualifiers. A text without a field, and a
 * second, different value for a field, goes to {@code additional} under its qualifier, such as {@code 05.RUM}. Not
 * thread-safe.
 */
final class Complements {

    private static final int HALF = 35;
    private static final int CODE_LENGTH = 4;
    private static final int LONGEST_CREDITOR_ID = 35;
    private static final int SHORTEST_CREDITOR_ID = 8;

    private final BankTransaction transaction;
    private final FixedRecord movement;
    private final Sides sides;
    private final StringJoiner labels = new StringJoiner("\n");
    private final StringJoiner remittance = new StringJoiner("\n");

    Complements(BankTransaction transaction, FixedRecord transactionRecord) {
        this.transaction = transaction;
        this.movement = transactionRecord;
        this.sides = new Sides(transaction);
    }

    void add(FixedRecord record) {
        String qualifier = record.zone(46, 48);
        String text = record.zone(49, 118);
        String name = FixedRecord.COMPLEMENT + "." + (qualifier.isEmpty() ? "49-118" : qualifier);
        if (!isTaken(qualifier, record.raw(49, 118), text, name)) {
            keep(name, text);
        }
        Kept.put(transaction.getAdditional(), record, 41, 45, 119, 120);
        if (!record.raw(3, 40).equals(movement.raw(3, 40))) {
            Kept.put(transaction.getAdditional(), record, 3, 21, 33, 34);
        }
    }

    private boolean isTaken(String qualifier, String field, String text, String name) {
        if (text.isEmpty()) {
            return true;
        }
        return switch (qualifier) {
            case "LIB", "" -> joined(labels, text);
            case "LCC", "LC2" -> joined(remittance, text);
            case "LCS" -> once(transaction.getStructuredReference(), transaction::setStructuredReference, text);
            case "REF" -> once(transaction.getBankReference(), transaction::setBankReference, text);
            case "NPY", "NBE", "NPO", "NBU", "CPY", "CBE" -> sides.tell(qualifier, text);
            case "RCN" -> reference(field, name);
            case "RUM" -> mandate(field, name);
            case "ICS" -> once(transaction.getCreditorId(), transaction::setCreditorId, text);
            case "IPY", "IBE" -> identifier(field, name);
            case "RET" -> returned(text, name);
            case "MMO" -> ComplementAmounts.original(transaction, field);
            case "FEE" -> ComplementAmounts.fees(transaction, field);
            default -> false;
        };
    }

    private static boolean joined(StringJoiner lines, String text) {
        lines.add(text);
        return true;
    }

    private static boolean once(String current, Consumer<String> setter, String text) {
        if (current == null) {
            setter.accept(text);
        }
        return current == null || current.equals(text);
    }

    /** Sets the end-to-end reference and the purpose code of an {@code RCN} complement. */
    private boolean reference(String field, String name) {
        String reference = field.substring(0, HALF).strip();
        boolean isSet = reference.isEmpty()
                || (!reference.equals("NOTPROVIDED")
                        && once(transaction.getEndToEndId(), transaction::setEndToEndId, reference));
        keep(name, isSet ? "" : reference);
        String purpose = field.substring(HALF).strip();
        boolean isCode = purpose.length() == CODE_LENGTH && purpose.chars().allMatch(Character::isUpperCase);
        keep(name, isCode && once(transaction.getPurposeCode(), transaction::setPurposeCode, purpose) ? "" : purpose);
        return true;
    }

    /** Sets the mandate reference of an {@code RUM} complement; its sequence type is kept. */
    private boolean mandate(String field, String name) {
        String reference = field.substring(0, HALF).strip();
        boolean isSet = reference.isEmpty() || once(transaction.getMandateId(), transaction::setMandateId, reference);
        keep(name, isSet ? "" : reference);
        keep(name, field.substring(HALF).strip());
        return true;
    }

    /** Sets the SEPA creditor identifier of an {@code IPY} or {@code IBE} complement; other identifiers are kept. */
    private boolean identifier(String field, String name) {
        String identifier = field.substring(0, HALF).strip();
        boolean isSet =
                isCreditorId(identifier) && once(transaction.getCreditorId(), transaction::setCreditorId, identifier);
        keep(name, isSet ? "" : identifier);
        keep(name, field.substring(HALF).strip());
        return true;
    }

    /** Returns whether the text consists of country, check digits, business code and national identifier. */
    private static boolean isCreditorId(String text) {
        return text.length() >= SHORTEST_CREDITOR_ID
                && text.length() <= LONGEST_CREDITOR_ID
                && text.substring(0, 2).chars().allMatch(Character::isUpperCase)
                && SignedAmount.areDigits(text.substring(2, 4))
                && text.chars().allMatch(Character::isLetterOrDigit);
    }

    /** Sets the ISO 20022 return reason code at the start of an {@code RET} complement; the rest is kept. */
    private boolean returned(String text, String name) {
        String code = text.substring(0, Math.min(CODE_LENGTH, text.length()));
        boolean isCode = code.length() == CODE_LENGTH && code.chars().allMatch(Character::isLetterOrDigit);
        boolean isSet = isCode && once(transaction.getReturnReason(), transaction::setReturnReason, code);
        keep(name, isSet ? text.substring(CODE_LENGTH).strip() : text);
        return true;
    }

    private void keep(String name, String text) {
        Kept.text(transaction.getAdditional(), name, text);
    }

    /** Sets the fields that combine several complements. Call it after the last complement. */
    void end() {
        if (labels.length() > 0) {
            transaction.setLabelDetail(labels.toString());
        }
        if (remittance.length() > 0) {
            transaction.setRemittanceInformation(remittance.toString());
        }
        sides.end();
    }
}

package org.mesinfos.connectors.standard.cfonb;

import java.util.StringJoiner;
import java.util.function.Consumer;
import org.mesinfos.records.BankTransaction;

/**
 * Fills a movement with its complements, qualifier by qualifier. A text that no field holds, and the second of one kind, goes
 * to {@code additional} under its qualifier. Not safe for use by several threads.
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

    Complements(BankTransaction transaction, FixedRecord movement) {
        this.transaction = transaction;
        this.movement = movement;
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

    private boolean isTaken(String qualifier, String zone, String text, String name) {
        if (text.isEmpty()) {
            return true;
        }
        return switch (qualifier) {
            case "LIB", "" -> joined(labels, text);
            case "LCC", "LC2" -> joined(remittance, text);
            case "LCS" -> once(transaction.getStructuredReference(), transaction::setStructuredReference, text);
            case "REF" -> once(transaction.getBankReference(), transaction::setBankReference, text);
            case "NPY", "NBE", "NPO", "NBU", "CPY", "CBE" -> sides.tell(qualifier, text);
            case "RCN" -> reference(zone, name);
            case "RUM" -> mandate(zone, name);
            case "ICS" -> once(transaction.getCreditorId(), transaction::setCreditorId, text);
            case "IPY", "IBE" -> identifier(zone, name);
            case "RET" -> returned(text, name);
            case "MMO" -> ComplementAmounts.original(transaction, zone);
            case "FEE" -> ComplementAmounts.fees(transaction, zone);
            default -> false;
        };
    }

    private static boolean joined(StringJoiner lines, String text) {
        lines.add(text);
        return true;
    }

    private static boolean once(String held, Consumer<String> setter, String text) {
        if (held == null) {
            setter.accept(text);
        }
        return held == null || held.equals(text);
    }

    /** Reference of the initiator, and purpose. */
    private boolean reference(String zone, String name) {
        String reference = zone.substring(0, HALF).strip();
        boolean held = reference.isEmpty()
                || (!reference.equals("NOTPROVIDED")
                        && once(transaction.getEndToEndId(), transaction::setEndToEndId, reference));
        keep(name, held ? "" : reference);
        String purpose = zone.substring(HALF).strip();
        boolean isCode = purpose.length() == CODE_LENGTH && purpose.chars().allMatch(Character::isUpperCase);
        keep(name, isCode && once(transaction.getPurposeCode(), transaction::setPurposeCode, purpose) ? "" : purpose);
        return true;
    }

    /** Reference of the mandate, and what kind of direct debit it is. */
    private boolean mandate(String zone, String name) {
        String reference = zone.substring(0, HALF).strip();
        boolean held = reference.isEmpty() || once(transaction.getMandateId(), transaction::setMandateId, reference);
        keep(name, held ? "" : reference);
        keep(name, zone.substring(HALF).strip());
        return true;
    }

    /** Identifier of payer or payee, and its kind. That of a SEPA creditor has a field. */
    private boolean identifier(String zone, String name) {
        String identifier = zone.substring(0, HALF).strip();
        boolean held =
                isCreditorId(identifier) && once(transaction.getCreditorId(), transaction::setCreditorId, identifier);
        keep(name, held ? "" : identifier);
        keep(name, zone.substring(HALF).strip());
        return true;
    }

    /** Country, check digits, activity and national identifier. */
    private static boolean isCreditorId(String text) {
        return text.length() >= SHORTEST_CREDITOR_ID
                && text.length() <= LONGEST_CREDITOR_ID
                && text.substring(0, 2).chars().allMatch(Character::isUpperCase)
                && SignedAmount.areDigits(text.substring(2, 4))
                && text.chars().allMatch(Character::isLetterOrDigit);
    }

    /** The code of ISO 20022 first, then other codes and words. */
    private boolean returned(String text, String name) {
        String code = text.substring(0, Math.min(CODE_LENGTH, text.length()));
        boolean isCode = code.length() == CODE_LENGTH && code.chars().allMatch(Character::isLetterOrDigit);
        boolean held = isCode && once(transaction.getReturnReason(), transaction::setReturnReason, code);
        keep(name, held ? text.substring(CODE_LENGTH).strip() : text);
        return true;
    }

    private void keep(String name, String text) {
        Kept.text(transaction.getAdditional(), name, text);
    }

    /** Sets what several complements tell together. */
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

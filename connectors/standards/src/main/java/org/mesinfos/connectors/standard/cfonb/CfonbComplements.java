package org.mesinfos.connectors.standard.cfonb;

import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.standard.statement.FixedLengthRecord;
import org.mesinfos.records.BankTransaction;

/**
 * Mapping of the complement records (05) of a transaction to its fields by qualifier: {@code RUM} is the mandate,
 * {@code NPY} the payer. Texts of {@code LIB}, {@code LCC} and {@code LC2} are appended to the label. A value without a
 * field, or one that differs from the value of the field, goes to {@code additional} under its qualifier, such as
 * {@code 05.LEM}. Not thread-safe.
 */
final class CfonbComplements {

    private static final int REFERENCE_LENGTH = 35;
    private static final int CODE_LENGTH = 4;
    private static final int MAX_CREDITOR_ID_LENGTH = 35;
    private static final int MIN_CREDITOR_ID_LENGTH = 8;

    private final BankTransaction transaction;
    private final CfonbRecord transactionRecord;
    private final CfonbCounterparty counterparty;
    private final StringJoiner labels = new StringJoiner("\n");
    private final StringJoiner remittance = new StringJoiner("\n");

    CfonbComplements(BankTransaction transaction, CfonbRecord transactionRecord) {
        this.transaction = transaction;
        this.transactionRecord = transactionRecord;
        this.counterparty = new CfonbCounterparty(transaction);
    }

    void add(CfonbRecord record) {
        String qualifier = record.field(46, 48);
        String text = record.field(49, 118);
        String name = CfonbRecord.COMPLEMENT + "." + (qualifier.isEmpty() ? "49-118" : qualifier);
        if (!map(qualifier, record.rawField(49, 118), text, name)) {
            keep(name, text);
        }
        record.keepCodes(transaction.getAdditional(), 41, 45, 119, 120);
        if (!record.rawField(3, 40).equals(transactionRecord.rawField(3, 40))) {
            record.keepCodes(transaction.getAdditional(), 3, 21, 33, 34);
        }
    }

    private boolean map(String qualifier, String field, String text, String name) {
        if (text.isEmpty()) {
            return true;
        }
        return switch (qualifier) {
            case "LIB", "" -> append(labels, text);
            case "LCC", "LC2" -> append(remittance, text);
            case "LCS" -> setOnce(transaction.getStructuredReference(), transaction::setStructuredReference, text);
            case "REF" -> setOnce(transaction.getBankReference(), transaction::setBankReference, text);
            case "NPY", "NBE", "NPO", "NBU", "CPY", "CBE" -> counterparty.add(qualifier, text);
            case "RCN" -> setEndToEndReference(field, name);
            case "RUM" -> setMandate(field, name);
            case "ICS" -> setOnce(transaction.getCreditorId(), transaction::setCreditorId, text);
            case "IPY", "IBE" -> setCreditorId(field, name);
            case "RET" -> setReturnReason(text, name);
            case "MMO" -> CfonbComplementAmounts.setOriginalAmount(transaction, field);
            case "FEE" -> CfonbComplementAmounts.setFees(transaction, field);
            default -> false;
        };
    }

    private static boolean append(StringJoiner lines, String text) {
        lines.add(text);
        return true;
    }

    private static boolean setOnce(@Nullable String current, Consumer<String> setter, String text) {
        if (current == null) {
            setter.accept(text);
        }
        return current == null || current.equals(text);
    }

    /** Sets the end-to-end reference and the purpose code of an {@code RCN} complement. */
    private boolean setEndToEndReference(String field, String name) {
        String reference = field.substring(0, REFERENCE_LENGTH).strip();
        boolean isSet = reference.isEmpty()
                || (!reference.equals("NOTPROVIDED")
                        && setOnce(transaction.getEndToEndId(), transaction::setEndToEndId, reference));
        keep(name, isSet ? "" : reference);
        String purpose = field.substring(REFERENCE_LENGTH).strip();
        boolean isCode = purpose.length() == CODE_LENGTH && purpose.chars().allMatch(Character::isUpperCase);
        keep(
                name,
                isCode && setOnce(transaction.getPurposeCode(), transaction::setPurposeCode, purpose) ? "" : purpose);
        return true;
    }

    /** Sets the mandate reference of an {@code RUM} complement; its sequence type is kept. */
    private boolean setMandate(String field, String name) {
        String reference = field.substring(0, REFERENCE_LENGTH).strip();
        boolean isSet =
                reference.isEmpty() || setOnce(transaction.getMandateId(), transaction::setMandateId, reference);
        keep(name, isSet ? "" : reference);
        keep(name, field.substring(REFERENCE_LENGTH).strip());
        return true;
    }

    /** Sets the SEPA creditor identifier of an {@code IPY} or {@code IBE} complement; other identifiers are kept. */
    private boolean setCreditorId(String field, String name) {
        String identifier = field.substring(0, REFERENCE_LENGTH).strip();
        boolean isSet = isCreditorId(identifier)
                && setOnce(transaction.getCreditorId(), transaction::setCreditorId, identifier);
        keep(name, isSet ? "" : identifier);
        keep(name, field.substring(REFERENCE_LENGTH).strip());
        return true;
    }

    /** Returns whether the text consists of country, check digits, business code and national identifier. */
    private static boolean isCreditorId(String text) {
        return text.length() >= MIN_CREDITOR_ID_LENGTH
                && text.length() <= MAX_CREDITOR_ID_LENGTH
                && text.substring(0, 2).chars().allMatch(Character::isUpperCase)
                && FixedLengthRecord.isDigits(text.substring(2, 4))
                && text.chars().allMatch(Character::isLetterOrDigit);
    }

    /** Sets the ISO 20022 return reason code at the start of an {@code RET} complement; the rest is kept. */
    private boolean setReturnReason(String text, String name) {
        String code = text.substring(0, Math.min(CODE_LENGTH, text.length()));
        boolean isCode = code.length() == CODE_LENGTH && code.chars().allMatch(Character::isLetterOrDigit);
        boolean isSet = isCode && setOnce(transaction.getReturnReason(), transaction::setReturnReason, code);
        keep(name, isSet ? text.substring(CODE_LENGTH).strip() : text);
        return true;
    }

    private void keep(String name, String text) {
        FixedLengthRecord.putCode(transaction.getAdditional(), name, text);
    }

    /** Sets the fields that combine several complements. Call it after the last complement. */
    void finish() {
        if (labels.length() > 0) {
            transaction.setLabelDetail(labels.toString());
        }
        if (remittance.length() > 0) {
            transaction.setRemittanceInformation(remittance.toString());
        }
        counterparty.finish();
    }
}

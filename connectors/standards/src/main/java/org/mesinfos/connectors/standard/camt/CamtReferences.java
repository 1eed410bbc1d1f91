package org.mesinfos.connectors.standard.camt;

import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.InvalidValueException;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/** Mapping of the references, codes and dates of a transaction. */
final class CamtReferences {

    private static final Set<String> REFERENCE_PLACEHOLDERS = Set.of("NOTPROVIDED", "NONREF", "NOREF");
    private static final int CARD_DIGITS = 4;

    private CamtReferences() {}

    static void set(BankTransaction transaction, CamtTransaction booking) throws InvalidValueException {
        setDates(transaction, booking);
        setCodes(transaction, booking);
        booking.takeFromEntry("NtryRef").ifPresent(transaction::setEntryReference);
        accountServicerReference(booking).map(CamtReferences::claim).ifPresent(transaction::setBankReference);
        booking.inDetails("Refs", "EndToEndId")
                .filter(CamtReferences::isReference)
                .map(CamtReferences::claim)
                .ifPresent(transaction::setEndToEndId);
        booking.takeFromDetails("Refs", "InstrId").ifPresent(transaction::setInstructionId);
        booking.takeFromDetails("Refs", "MndtId").ifPresent(transaction::setMandateId);
        booking.takeFromDetails("Refs", "ChqNb").ifPresent(transaction::setChequeNumber);
        setCard(transaction, booking);
    }

    private static void setDates(BankTransaction transaction, CamtTransaction booking) throws InvalidValueException {
        Optional<TreeElement> booked = booking.entry().child("BookgDt");
        CamtValues.date(booked, "BookgDt").ifPresent(transaction::setBookingDate);
        CamtValues.instant(booked).ifPresent(transaction::setBookingInstant);
        CamtValues.date(booking.entry().child("ValDt"), "ValDt").ifPresent(transaction::setValueDate);
        Optional<TreeElement> transactionDateTime = booking.inDetails("RltdDts", "TxDtTm");
        // There is no field for the time of day, so the value also stays in additional.
        transactionDateTime
                .map(element -> element.value().strip())
                .flatMap(text -> CamtValues.parseDate(text))
                .ifPresent(transaction::setOperationDate);
    }

    private static void setCodes(BankTransaction transaction, CamtTransaction booking) {
        transactionCode(booking).ifPresent(transaction::setTransactionCode);
        booking.takeFromDetails("Purp", "Cd").ifPresent(transaction::setPurposeCode);
        booking.reversal().ifPresent(transaction::setReversal);
        booking.takeFromDetails("RtrInf", "Rsn", "Cd")
                .or(() -> booking.takeFromDetails("RtrInf", "Rsn", "Prtry"))
                .or(() -> booking.takeFromDetails("RtrInf", "RtrRsn", "Cd"))
                .or(() -> booking.takeFromDetails("RtrInf", "RtrRsn", "Prtry"))
                .ifPresent(transaction::setReturnReason);
        status(booking).ifPresent(transaction::setStatus);
    }

    /** Returns domain, family and sub-family, such as {@code PMNT-RDDT-ESDD}, or else the proprietary code. */
    private static Optional<String> transactionCode(CamtTransaction booking) {
        Optional<String> domain = booking.take("BkTxCd", "Domn", "Cd");
        if (domain.isEmpty()) {
            return booking.take("BkTxCd", "Prtry", "Cd");
        }
        StringBuilder code = new StringBuilder(domain.get());
        booking.take("BkTxCd", "Domn", "Fmly", "Cd")
                .ifPresent(family -> code.append('-').append(family));
        booking.take("BkTxCd", "Domn", "Fmly", "SubFmlyCd")
                .ifPresent(subFamily -> code.append('-').append(subFamily));
        return Optional.of(code.toString());
    }

    private static Optional<TransactionStatus> status(CamtTransaction booking) {
        Optional<TreeElement> element = booking.entry().child("Sts");
        Optional<TreeElement> code = element.flatMap(status -> status.child("Cd"))
                .or(() -> element.flatMap(status -> status.child("Prtry")))
                .or(() -> element);
        String text = code.map(status -> status.value().strip()).orElse("");
        Optional<TransactionStatus> status =
                switch (text) {
                    case "" -> Optional.empty();
                    case "BOOK" -> Optional.of(TransactionStatus.BOOKED);
                    case "PDNG" -> Optional.of(TransactionStatus.PENDING);
                    case "INFO" -> Optional.of(TransactionStatus.INFORMATION);
                    case "FUTR" -> Optional.of(TransactionStatus.FUTURE);
                    default -> Optional.of(TransactionStatus.OTHER);
                };
        if (status.isPresent() && status.get() != TransactionStatus.OTHER) {
            code.get().claim();
        }
        return status;
    }

    /** Prefers the reference of the details, which distinguishes the transactions of a batch. */
    static void preferDetailsReference(BankTransaction transaction, CamtTransaction booking) {
        detailsReference(booking).ifPresent(reference -> {
            booking.entry().child("AcctSvcrRef").ifPresent(TreeElement::release);
            transaction.setBankReference(claim(reference));
        });
    }

    /** Returns the account servicer reference of the entry, or else that of its details. */
    static Optional<TreeElement> accountServicerReference(CamtTransaction booking) {
        return booking.entry()
                .child("AcctSvcrRef")
                .filter(CamtReferences::isReference)
                .or(() -> detailsReference(booking));
    }

    /** Returns the account servicer reference of the details. */
    static Optional<TreeElement> detailsReference(CamtTransaction booking) {
        return booking.inDetails("Refs", "AcctSvcrRef").filter(CamtReferences::isReference);
    }

    private static String claim(TreeElement reference) {
        return reference.claim().strip();
    }

    private static boolean isReference(TreeElement element) {
        String text = element.value().strip();
        return !text.isEmpty()
                && !REFERENCE_PLACEHOLDERS.contains(text)
                && text.chars().anyMatch(character -> character != '0');
    }

    /** Sets the card. From version 4 on it may be part of the entry, for all its details. */
    private static void setCard(BankTransaction transaction, CamtTransaction booking) {
        booking.at("CardTx", "Card", "PlainCardData", "PAN")
                .map(element -> element.value().strip())
                .map(number -> number.substring(Math.max(0, number.length() - CARD_DIGITS)))
                .filter(digits -> !digits.isEmpty())
                .ifPresent(transaction::setCardSuffix);
        booking.take("CardTx", "Tx", "MrchntCtgyCd").ifPresent(transaction::setMerchantCategoryCode);
    }
}

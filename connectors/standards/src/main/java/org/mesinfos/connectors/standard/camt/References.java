package org.mesinfos.connectors.standard.camt;

import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/** Mapping of the references, codes and dates of a transaction. */
final class References {

    private static final Set<String> NO_REFERENCE = Set.of("NOTPROVIDED", "NONREF", "NOREF");
    private static final int CARD_DIGITS = 4;

    private References() {}

    static void set(BankTransaction transaction, Booking booking) throws BadValue {
        dates(transaction, booking);
        codes(transaction, booking);
        booking.takeOfEntry("NtryRef").ifPresent(transaction::setEntryReference);
        bankReference(booking).map(References::taken).ifPresent(transaction::setBankReference);
        booking.ofDetail("Refs", "EndToEndId")
                .filter(References::isReference)
                .map(References::taken)
                .ifPresent(transaction::setEndToEndId);
        booking.takeOfDetail("Refs", "InstrId").ifPresent(transaction::setInstructionId);
        booking.takeOfDetail("Refs", "MndtId").ifPresent(transaction::setMandateId);
        booking.takeOfDetail("Refs", "ChqNb").ifPresent(transaction::setChequeNumber);
        card(transaction, booking);
    }

    private static void dates(BankTransaction transaction, Booking booking) throws BadValue {
        Optional<TreeElement> booked = booking.entry().child("BookgDt");
        Values.day(booked, "BookgDt").ifPresent(transaction::setBookingDate);
        Values.instant(booked).ifPresent(transaction::setBookingInstant);
        Values.day(booking.entry().child("ValDt"), "ValDt").ifPresent(transaction::setValueDate);
        Optional<TreeElement> transactionDateTime = booking.ofDetail("RltdDts", "TxDtTm");
        // There is no field for the time of day, so the value also stays in additional.
        transactionDateTime.map(element -> element.value().strip())
                .flatMap(text -> Values.calendarDay(text))
                .ifPresent(transaction::setOperationDate);
    }

    private static void codes(BankTransaction transaction, Booking booking) {
        transactionCode(booking).ifPresent(transaction::setTransactionCode);
        booking.takeOfDetail("Purp", "Cd").ifPresent(transaction::setPurposeCode);
        booking.reversal().ifPresent(transaction::setReversal);
        booking.takeOfDetail("RtrInf", "Rsn", "Cd")
                .or(() -> booking.takeOfDetail("RtrInf", "Rsn", "Prtry"))
                .ifPresent(transaction::setReturnReason);
        status(booking).ifPresent(transaction::setStatus);
    }

    /** Returns domain, family and sub-family, such as {@code PMNT-RDDT-ESDD}, or else the proprietary code. */
    private static Optional<String> transactionCode(Booking booking) {
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

    private static Optional<TransactionStatus> status(Booking booking) {
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
    static void preferOwn(BankTransaction transaction, Booking booking) {
        ownReference(booking).ifPresent(reference -> {
            booking.entry().child("AcctSvcrRef").ifPresent(TreeElement::release);
            transaction.setBankReference(taken(reference));
        });
    }

    /** Returns the account servicer reference of the entry, or else that of its details. */
    static Optional<TreeElement> bankReference(Booking booking) {
        return booking.entry()
                .child("AcctSvcrRef")
                .filter(References::isReference)
                .or(() -> ownReference(booking));
    }

    /** Returns the account servicer reference of the details. */
    static Optional<TreeElement> ownReference(Booking booking) {
        return booking.ofDetail("Refs", "AcctSvcrRef").filter(References::isReference);
    }

    private static String taken(TreeElement reference) {
        return reference.claim().strip();
    }

    private static boolean isReference(TreeElement element) {
        String text = element.value().strip();
        return !text.isEmpty() && !NO_REFERENCE.contains(text);
    }

    /** Sets the card. From version 4 on it may be part of the entry, for all its details. */
    private static void card(BankTransaction transaction, Booking booking) {
        booking.at("CardTx", "Card", "PlainCardData", "PAN")
                .map(element -> element.value().strip())
                .map(number -> number.substring(Math.max(0, number.length() - CARD_DIGITS)))
                .filter(digits -> !digits.isEmpty())
                .ifPresent(transaction::setCardSuffix);
        booking.take("CardTx", "Tx", "MrchntCtgyCd").ifPresent(transaction::setMerchantCategoryCode);
    }
}

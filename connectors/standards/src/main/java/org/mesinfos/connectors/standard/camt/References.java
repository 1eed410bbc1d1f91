package org.mesinfos.connectors.standard.camt;

import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.BadValue;
import org.mesinfos.records.BankTransaction;
import org.mesinfos.records.TransactionStatus;

/** References, codes and dates of a movement. */
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
        Optional<TreeElement> acted = booking.ofDetail("RltdDts", "TxDtTm");
        // The time of day has no field of its own, so the value stays in additional too.
        acted.map(element -> element.value().strip())
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

    /** Domain, family and sub-family, or the code of the bank where there is no domain. */
    private static Optional<String> transactionCode(Booking booking) {
        Optional<String> domain = booking.take("BkTxCd", "Domn", "Cd");
        if (domain.isEmpty()) {
            return booking.take("BkTxCd", "Prtry", "Cd");
        }
        StringBuilder code = new StringBuilder(domain.get());
        booking.take("BkTxCd", "Domn", "Fmly", "Cd")
                .ifPresent(family -> code.append('-').append(family));
        booking.take("BkTxCd", "Domn", "Fmly", "SubFmlyCd")
                .ifPresent(part -> code.append('-').append(part));
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

    /** For one of several movements of an entry: its own reference tells it from the others. */
    static void preferOwn(BankTransaction transaction, Booking booking) {
        ownReference(booking).ifPresent(own -> {
            booking.entry().child("AcctSvcrRef").ifPresent(TreeElement::release);
            transaction.setBankReference(taken(own));
        });
    }

    /** The reference of the account servicer: that of the entry, or that of its only detail. */
    static Optional<TreeElement> bankReference(Booking booking) {
        return booking.entry()
                .child("AcctSvcrRef")
                .filter(References::isReference)
                .or(() -> ownReference(booking));
    }

    /** The reference the account servicer gave to the detail. */
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

    /** From version 4 on the card may stand with the entry, for all its details. */
    private static void card(BankTransaction transaction, Booking booking) {
        booking.at("CardTx", "Card", "PlainCardData", "PAN")
                .map(element -> element.value().strip())
                .map(number -> number.substring(Math.max(0, number.length() - CARD_DIGITS)))
                .filter(digits -> !digits.isEmpty())
                .ifPresent(transaction::setCardSuffix);
        booking.take("CardTx", "Tx", "MrchntCtgyCd").ifPresent(transaction::setMerchantCategoryCode);
    }
}

package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.records.BankTransaction;

/** Mapping of the amount, original amount, exchange rate and charges of a transaction. */
final class Amounts {

    private static final String[][] STATED = {
        {"Amt"}, {"AmtDtls", "TxAmt", "Amt"}, {"AmtDtls", "CntrValAmt", "Amt"}, {"AmtDtls", "InstdAmt", "Amt"}
    };
    private static final String[][] ORIGINAL = {{"AmtDtls", "InstdAmt", "Amt"}, {"AmtDtls", "TxAmt", "Amt"}, {"Amt"}};
    private static final String[] EXCHANGED = {"TxAmt", "InstdAmt", "CntrValAmt"};

    private Amounts() {}

    static void set(BankTransaction transaction, Booking booking) {
        transaction.setAmount(booking.amount());
        transaction.setCurrency(booking.currency());
        takeEqual(booking);
        original(transaction, booking);
        exchangeRate(booking).ifPresent(transaction::setExchangeRate);
        fees(booking).ifPresent(transaction::setFees);
    }

    /** Claims every element that repeats the amount of the transaction, as banks often state it several times. */
    private static void takeEqual(Booking booking) {
        BigDecimal amount = booking.amount().abs();
        for (String[] names : STATED) {
            booking.ofDetail(names).ifPresent(element -> takeIfEqual(element, amount, booking.currency()));
            booking.entry().at(names).ifPresent(element -> takeIfEqual(element, amount, booking.currency()));
        }
        String sign = booking.isCredit() ? "CRDT" : "DBIT";
        booking.ofDetail("CdtDbtInd")
                .filter(element -> element.value().strip().equals(sign))
                .ifPresent(TreeElement::claim);
    }

    private static void takeIfEqual(TreeElement element, BigDecimal amount, String currency) {
        boolean sameCurrency =
                Values.currency(Optional.of(element)).orElse(currency).equals(currency);
        if (sameCurrency
                && Values.number(element.value(), Values.MONEY_SCALE)
                        .filter(value -> value.compareTo(amount) == 0)
                        .isPresent()) {
            Values.takeAmount(element);
        }
    }

    /** Sets the original amount if one is stated in another currency than that of the entry. */
    private static void original(BankTransaction transaction, Booking booking) {
        for (String[] names : ORIGINAL) {
            Optional<TreeElement> element = names.length == 1 ? booking.ofDetail(names) : booking.at(names);
            Optional<String> currency = Values.currency(element).filter(code -> !code.equals(booking.currency()));
            Optional<BigDecimal> amount = element.flatMap(stated -> Values.number(stated.value(), Values.MONEY_SCALE))
                    .filter(stated -> stated.signum() > 0);
            if (currency.isPresent() && amount.isPresent()) {
                Values.takeAmount(element.get());
                transaction.setOriginalAmount(
                        booking.isCredit() ? amount.get() : amount.get().negate());
                transaction.setOriginalCurrency(currency.get());
                return;
            }
        }
    }

    private static Optional<BigDecimal> exchangeRate(Booking booking) {
        for (String stated : EXCHANGED) {
            Optional<TreeElement> element = booking.at("AmtDtls", stated, "CcyXchg", "XchgRate");
            Optional<BigDecimal> rate = element.flatMap(text -> Values.number(text.value(), Values.RATE_SCALE));
            if (rate.isPresent()) {
                element.get().claim();
                return rate;
            }
        }
        return Optional.empty();
    }

    /** Returns the total of the charges, or else the only charge, unless it is not included in the amount. */
    private static Optional<BigDecimal> fees(Booking booking) {
        Optional<TreeElement> charges = booking.at("Chrgs");
        Optional<TreeElement> stated =
                charges.flatMap(all -> all.child("TtlChrgsAndTaxAmt")).or(() -> charges.flatMap(Amounts::onlyCharge));
        Optional<BigDecimal> amount = stated.filter(element -> Values.currency(Optional.of(element))
                        .orElse(booking.currency())
                        .equals(booking.currency()))
                .flatMap(element -> Values.number(element.value(), Values.MONEY_SCALE))
                .filter(value -> value.signum() >= 0);
        amount.ifPresent(value -> Values.takeAmount(stated.get()));
        return amount;
    }

    private static Optional<TreeElement> onlyCharge(TreeElement charges) {
        int[] records = new int[1];
        charges.eachChild("Rcrd", record -> records[0]++);
        TreeElement charge = records[0] == 1 ? charges.child("Rcrd").orElse(charges) : charges;
        boolean isNotIncluded = charge.child("ChrgInclInd")
                .filter(text -> text.value().strip().equals("false"))
                .isPresent();
        boolean isCredited = charge.child("CdtDbtInd")
                .filter(text -> text.value().strip().equals("CRDT"))
                .isPresent();
        return isNotIncluded || isCredited || records[0] > 1 ? Optional.empty() : charge.child("Amt");
    }
}

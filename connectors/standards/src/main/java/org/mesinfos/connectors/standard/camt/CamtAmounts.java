package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.util.Optional;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.records.BankTransaction;

/** Mapping of the amount, original amount, exchange rate and charges of a transaction. */
final class CamtAmounts {

    private static final String[][] BOOKED_AMOUNT_PATHS = {
        {"Amt"}, {"AmtDtls", "TxAmt", "Amt"}, {"AmtDtls", "CntrValAmt", "Amt"}, {"AmtDtls", "InstdAmt", "Amt"}
    };
    private static final String[][] ORIGINAL_AMOUNT_PATHS = {
        {"AmtDtls", "InstdAmt", "Amt"}, {"AmtDtls", "TxAmt", "Amt"}, {"Amt"}
    };
    private static final String[] EXCHANGE_ELEMENTS = {"TxAmt", "InstdAmt", "CntrValAmt"};

    private CamtAmounts() {}

    static void set(BankTransaction transaction, CamtTransaction booking) {
        transaction.setAmount(booking.amount());
        transaction.setCurrency(booking.currency());
        claimEqualAmounts(booking);
        setOriginalAmount(transaction, booking);
        exchangeRate(booking).ifPresent(transaction::setExchangeRate);
        fees(booking).ifPresent(transaction::setFees);
    }

    /** Claims every element that repeats the amount of the transaction, as banks often state it several times. */
    private static void claimEqualAmounts(CamtTransaction booking) {
        BigDecimal amount = booking.amount().abs();
        for (String[] names : BOOKED_AMOUNT_PATHS) {
            booking.inDetails(names).ifPresent(element -> claimIfEqual(element, amount, booking.currency()));
            booking.entry().descendant(names).ifPresent(element -> claimIfEqual(element, amount, booking.currency()));
        }
        String sign = booking.isCredit() ? "CRDT" : "DBIT";
        booking.inDetails("CdtDbtInd")
                .filter(element -> element.value().strip().equals(sign))
                .ifPresent(TreeElement::claim);
    }

    private static void claimIfEqual(TreeElement element, BigDecimal amount, String currency) {
        boolean sameCurrency =
                CamtValues.currency(Optional.of(element)).orElse(currency).equals(currency);
        if (sameCurrency
                && CamtValues.decimal(element.value(), FixedDecimal.AMOUNT_SCALE)
                        .filter(value -> value.compareTo(amount) == 0)
                        .isPresent()) {
            CamtValues.claimAmount(element);
        }
    }

    /** Sets the original amount if one is stated in another currency than that of the entry. */
    private static void setOriginalAmount(BankTransaction transaction, CamtTransaction booking) {
        for (String[] names : ORIGINAL_AMOUNT_PATHS) {
            Optional<TreeElement> element = names.length == 1 ? booking.inDetails(names) : booking.ownAmount(names);
            Optional<String> currency = CamtValues.currency(element).filter(code -> !code.equals(booking.currency()));
            Optional<BigDecimal> amount = element.flatMap(
                            stated -> CamtValues.decimal(stated.value(), FixedDecimal.AMOUNT_SCALE))
                    .filter(stated -> stated.signum() > 0);
            if (currency.isPresent() && amount.isPresent()) {
                CamtValues.claimAmount(element.get());
                transaction.setOriginalAmount(
                        booking.isCredit() ? amount.get() : amount.get().negate());
                transaction.setOriginalCurrency(currency.get());
                return;
            }
        }
    }

    private static Optional<BigDecimal> exchangeRate(CamtTransaction booking) {
        for (String stated : EXCHANGE_ELEMENTS) {
            Optional<TreeElement> element = booking.at("AmtDtls", stated, "CcyXchg", "XchgRate");
            Optional<BigDecimal> rate =
                    element.flatMap(text -> CamtValues.decimal(text.value(), FixedDecimal.RATE_SCALE));
            if (rate.isPresent()) {
                element.get().claim();
                return rate;
            }
        }
        return Optional.empty();
    }

    /** Returns the total of the charges, or else the only charge, unless a charge is not included in the amount. */
    private static Optional<BigDecimal> fees(CamtTransaction booking) {
        Optional<TreeElement> charges = booking.ownAmount("Chrgs");
        Optional<TreeElement> stated = charges.filter(all -> !hasChargeBesideAmount(all))
                .flatMap(all -> all.child("TtlChrgsAndTaxAmt"))
                .or(() -> charges.flatMap(CamtAmounts::onlyCharge));
        Optional<BigDecimal> amount = stated.filter(element -> CamtValues.currency(Optional.of(element))
                        .orElse(booking.currency())
                        .equals(booking.currency()))
                .flatMap(element -> CamtValues.decimal(element.value(), FixedDecimal.AMOUNT_SCALE))
                .filter(value -> value.signum() >= 0);
        amount.ifPresent(value -> CamtValues.claimAmount(stated.get()));
        return amount;
    }

    private static Optional<TreeElement> onlyCharge(TreeElement charges) {
        long records = charges.children("Rcrd").count();
        TreeElement charge = records == 1 ? charges.child("Rcrd").orElse(charges) : charges;
        boolean isNotIncluded = isBesideAmount(charge);
        boolean isCredited = charge.child("CdtDbtInd")
                .filter(text -> text.value().strip().equals("CRDT"))
                .isPresent();
        return isNotIncluded || isCredited || records > 1 ? Optional.empty() : charge.child("Amt");
    }

    private static boolean hasChargeBesideAmount(TreeElement charges) {
        return charges.children("Rcrd").anyMatch(CamtAmounts::isBesideAmount);
    }

    /** Returns whether a charge is stated not to be included in the amount of the transaction. */
    private static boolean isBesideAmount(TreeElement charge) {
        return charge.child("ChrgInclInd")
                .map(indicator -> indicator.value().strip())
                .filter(text -> text.equals("false") || text.equals("0"))
                .isPresent();
    }
}

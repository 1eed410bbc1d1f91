package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.statement.BadValue;

/**
 * Division of an entry ({@code Ntry}) into transactions. A batch entry becomes one transaction for each of its details
 * ({@code TxDtls}) only if every detail has an amount in the currency of the entry and these add up to the amount of
 * the entry. Otherwise the entry is one transaction. So the transactions always add up to the change of the balance.
 */
final class Batch {

    private static final String[][] DETAIL_AMOUNTS = {
        {"Amt"}, {"AmtDtls", "TxAmt", "Amt"}, {"AmtDtls", "CntrValAmt", "Amt"}, {"AmtDtls", "InstdAmt", "Amt"}
    };

    private final TreeElement entry;
    private final BigDecimal amount;
    private final String currency;
    private final List<TreeElement> details = new ArrayList<>();

    /** @param accountCurrency the currency of entries that do not state one */
    private Batch(TreeElement entry, Optional<String> accountCurrency) throws BadValue {
        this.entry = entry;
        Optional<TreeElement> element = entry.child("Amt");
        BigDecimal unsigned = Values.amount(element, "Amt");
        this.amount = Values.isDebit(entry.child("CdtDbtInd"), "CdtDbtInd") ? unsigned.negate() : unsigned;
        this.currency = Values.currency(element)
                .or(() -> accountCurrency)
                .orElseThrow(() -> new BadValue(RejectionReason.MISSING_VALUE, "Amt/@Ccy", "empty", "a currency code"));
        entry.eachChild("NtryDtls", group -> group.eachChild("TxDtls", details::add));
    }

    /** Returns the transactions of an entry, at least one. */
    static List<Booking> bookings(TreeElement entry, Optional<String> accountCurrency) throws BadValue {
        Batch batch = new Batch(entry, accountCurrency);
        if (batch.details.size() == 1) {
            return List.of(batch.whole(Optional.of(batch.details.get(0))));
        }
        List<Booking> transactions = batch.byDetail();
        return transactions.isEmpty() ? List.of(batch.whole(Optional.empty())) : transactions;
    }

    private Booking whole(Optional<TreeElement> detail) {
        return new Booking(entry, detail, amount, currency);
    }

    private List<Booking> byDetail() {
        List<BigDecimal> amounts = new ArrayList<>(details.size());
        for (TreeElement detail : details) {
            Optional<BigDecimal> found = amountOf(detail);
            if (found.isEmpty()) {
                return List.of();
            }
            amounts.add(found.get());
        }
        List<BigDecimal> signed = new ArrayList<>(amounts.size());
        for (int i = 0; i < amounts.size(); i++) {
            signed.add(
                    details.get(i).child("CdtDbtInd").isPresent()
                            ? ownSign(i, amounts.get(i))
                            : asEntry(amounts.get(i)));
        }
        if (addUp(signed)) {
            return split(signed);
        }
        // Some banks state the credit-debit indicator of a detail from the view of the counterparty.
        signed.replaceAll(value -> asEntry(value.abs()));
        return addUp(signed) ? split(signed) : List.of();
    }

    private BigDecimal ownSign(int index, BigDecimal unsigned) {
        boolean isDebit = details.get(index)
                .child("CdtDbtInd")
                .filter(text -> text.value().strip().equals("DBIT"))
                .isPresent();
        return isDebit ? unsigned.negate() : unsigned;
    }

    private BigDecimal asEntry(BigDecimal unsigned) {
        return amount.signum() < 0 ? unsigned.negate() : unsigned;
    }

    private boolean addUp(List<BigDecimal> signed) {
        return !signed.isEmpty()
                && signed.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) == 0;
    }

    private List<Booking> split(List<BigDecimal> signed) {
        List<Booking> bookings = new ArrayList<>(signed.size());
        for (int i = 0; i < signed.size(); i++) {
            bookings.add(new Booking(entry, Optional.of(details.get(i)), signed.get(i), currency));
        }
        return bookings;
    }

    private Optional<BigDecimal> amountOf(TreeElement detail) {
        for (String[] names : DETAIL_AMOUNTS) {
            Optional<TreeElement> element = detail.at(names);
            if (element.isPresent()
                    && Values.currency(element).filter(currency::equals).isPresent()) {
                return Values.number(element.get().value(), Values.MONEY_SCALE).filter(value -> value.signum() >= 0);
            }
        }
        return Optional.empty();
    }
}

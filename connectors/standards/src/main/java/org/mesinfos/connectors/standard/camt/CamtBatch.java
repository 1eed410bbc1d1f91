package org.mesinfos.connectors.standard.camt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mesinfos.connectors.api.FoundValue;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * Division of an entry ({@code Ntry}) into transactions. A batch entry becomes one transaction for each of its details
 * ({@code TxDtls}) only if every detail has an amount in the currency of the entry and these add up to the amount of
 * the entry. Otherwise the entry is one transaction. So the transactions always add up to the change of the balance.
 */
final class CamtBatch {

    private static final String[][] DETAIL_AMOUNTS = {
        {"Amt"}, {"AmtDtls", "TxAmt", "Amt"}, {"AmtDtls", "CntrValAmt", "Amt"}, {"AmtDtls", "InstdAmt", "Amt"}
    };

    private final TreeElement entry;
    private final BigDecimal amount;
    private final String currency;
    private final List<TreeElement> details = new ArrayList<>();

    /** @param accountCurrency the currency of entries that do not state one */
    private CamtBatch(TreeElement entry, Optional<String> accountCurrency) throws InvalidValueException {
        this.entry = entry;
        Optional<TreeElement> element = entry.child("Amt");
        BigDecimal unsigned = CamtValues.amount(element, "Amt");
        this.amount = CamtValues.isDebit(entry.child("CdtDbtInd"), "CdtDbtInd") ? unsigned.negate() : unsigned;
        this.currency = CamtValues.currency(element)
                .or(() -> accountCurrency)
                .orElseThrow(() -> new InvalidValueException(
                        RejectionReason.MISSING_VALUE, "Amt/@Ccy", FoundValue.EMPTY, "a currency code"));
        entry.forEachChild("TxDtls", details::add); // version 1
        entry.forEachChild("NtryDtls", group -> group.forEachChild("TxDtls", details::add));
    }

    /** Returns the transactions of an entry, at least one. */
    static List<CamtTransaction> transactions(TreeElement entry, Optional<String> accountCurrency)
            throws InvalidValueException {
        CamtBatch batch = new CamtBatch(entry, accountCurrency);
        if (batch.details.size() == 1) {
            return List.of(batch.asOneTransaction(Optional.of(batch.details.get(0))));
        }
        List<CamtTransaction> transactions = batch.asOneTransactionPerDetail();
        return transactions.isEmpty() ? List.of(batch.asOneTransaction(Optional.empty())) : transactions;
    }

    private CamtTransaction asOneTransaction(Optional<TreeElement> detail) {
        return new CamtTransaction(entry, detail, amount, currency);
    }

    private List<CamtTransaction> asOneTransactionPerDetail() {
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
                            ? signedByDetail(i, amounts.get(i))
                            : signedByEntry(amounts.get(i)));
        }
        if (addUp(signed)) {
            return split(signed);
        }
        // Some banks state the credit-debit indicator of a detail from the view of the counterparty.
        signed.replaceAll(value -> signedByEntry(value.abs()));
        return addUp(signed) ? split(signed) : List.of();
    }

    private BigDecimal signedByDetail(int index, BigDecimal unsigned) {
        boolean isDebit = details.get(index)
                .child("CdtDbtInd")
                .filter(text -> text.value().strip().equals("DBIT"))
                .isPresent();
        return isDebit ? unsigned.negate() : unsigned;
    }

    private BigDecimal signedByEntry(BigDecimal unsigned) {
        return amount.signum() < 0 ? unsigned.negate() : unsigned;
    }

    private boolean addUp(List<BigDecimal> signed) {
        return !signed.isEmpty()
                && signed.stream().reduce(BigDecimal.ZERO, BigDecimal::add).compareTo(amount) == 0;
    }

    private List<CamtTransaction> split(List<BigDecimal> signed) {
        List<CamtTransaction> bookings = new ArrayList<>(signed.size());
        for (int i = 0; i < signed.size(); i++) {
            bookings.add(new CamtTransaction(entry, Optional.of(details.get(i)), signed.get(i), currency));
        }
        return bookings;
    }

    private Optional<BigDecimal> amountOf(TreeElement detail) {
        for (String[] names : DETAIL_AMOUNTS) {
            Optional<TreeElement> element = detail.descendant(names);
            if (element.isPresent()
                    && CamtValues.currency(element).filter(currency::equals).isPresent()) {
                return CamtValues.decimal(element.get().value(), FixedDecimal.AMOUNT_SCALE)
                        .filter(value -> value.signum() >= 0);
            }
        }
        return Optional.empty();
    }
}

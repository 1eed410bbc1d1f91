package org.mesinfos.connectors.generic.table.role;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.mesinfos.connectors.generic.table.sample.DebitCreditCodes;
import org.mesinfos.connectors.generic.table.sample.Preamble;
import org.mesinfos.connectors.generic.table.value.CurrencyColumn;
import org.mesinfos.connectors.generic.table.value.SampledColumn;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionColumnRole;
import org.mesinfos.connectors.generic.table.vocabulary.TransactionHeaderVocabulary;

/** Choice of the columns of amounts in a table with a header: one of signed amounts, or one each of debits and credits. */
public final class AmountColumnResolver {

    /** Percentage of the rows in which a column of signed amounts has a value. */
    private static final int NEARLY_ALL_PERCENT = 90;

    private final RoleAssignment assignment;
    private final Preamble preamble;

    private AmountColumnResolver(RoleAssignment assignment, Preamble preamble) {
        this.assignment = assignment;
        this.preamble = preamble;
    }

    public static void resolve(RoleAssignment assignment, Preamble preamble) {
        new AmountColumnResolver(assignment, preamble).resolve();
    }

    private boolean hasDebitsAndCredits() {
        return assignment.has(TransactionColumnRole.DEBIT) && assignment.has(TransactionColumnRole.CREDIT);
    }

    /** Assigns debits and credits whose names differ in the word of a direction, if their whole names are not known. */
    private void resolvePair() {
        DirectionPair.of(assignment.columns()).ifPresent(pair -> {
            assignment.roles().forEach((role, column) -> {
                if (column.equals(pair.debit()) || column.equals(pair.credit())) {
                    assignment.release(role);
                }
            });
            assignment.release(TransactionColumnRole.DEBIT);
            assignment.release(TransactionColumnRole.CREDIT);
            assignment.assign(TransactionColumnRole.DEBIT, pair.debit());
            assignment.assign(TransactionColumnRole.CREDIT, pair.credit());
        });
    }

    private void resolve() {
        if (!hasDebitsAndCredits()) {
            resolvePair();
        }
        boolean debitAndCredit = hasDebitsAndCredits();
        Optional<SampledColumn> amount = assignment.find(TransactionColumnRole.AMOUNT);
        if (amount.isPresent()
                && (assignment.has(TransactionColumnRole.DEBIT) || assignment.has(TransactionColumnRole.CREDIT))) {
            List<String> filled = amount.get().nonEmptyValues();
            boolean whole = filled.size() * 100 >= amount.get().values().size() * NEARLY_ALL_PERCENT;
            boolean signed = assignment.has(TransactionColumnRole.SIGN)
                    || filled.stream().anyMatch(SampledColumn::isNegative);
            if (debitAndCredit && isInOriginalCurrency()) {
                rareCurrency()
                        .filter(assignment.unassigned()::contains)
                        .ifPresent(column -> assignment.assign(TransactionColumnRole.ORIGINAL_CURRENCY, column));
                assignment.move(TransactionColumnRole.AMOUNT, TransactionColumnRole.ORIGINAL_AMOUNT);
            } else if (debitAndCredit && !(whole && signed)) {
                assignment.release(TransactionColumnRole.AMOUNT);
            } else {
                assignment.release(TransactionColumnRole.DEBIT);
                assignment.release(TransactionColumnRole.CREDIT);
            }
        }
        if (!assignment.hasAmounts()) {
            EqualBalanceNames.resolve(assignment);
        }
        if (!assignment.hasAmounts()) {
            assignment.unassigned().stream()
                    .filter(column -> column.isAmount() && column.hasDecimals())
                    .filter(column -> !TransactionHeaderVocabulary.TABLE.isTax(column.headerName()))
                    .findFirst()
                    .ifPresent(column -> assignment.assign(TransactionColumnRole.AMOUNT, column));
        }
        if (!assignment.hasAmounts() && assignment.has(TransactionColumnRole.ORIGINAL_AMOUNT)) {
            assignment.move(TransactionColumnRole.ORIGINAL_AMOUNT, TransactionColumnRole.AMOUNT);
        }
        preferAmountInCurrencyOfTheAccount();
        preferAmountInNamedCurrency();
        preferAmountInOwnCurrency();
        preferNetAmount();
        keepAmountOfThePayment();
        DebitCreditCompletion.complete(assignment);
        if (assignment.has(TransactionColumnRole.SIGN) && !assignment.has(TransactionColumnRole.AMOUNT)) {
            assignment.release(TransactionColumnRole.SIGN, TransactionColumnRole.KIND);
        }
        if (!assignment.has(TransactionColumnRole.SIGN)
                && assignment.find(TransactionColumnRole.AMOUNT).stream()
                        .anyMatch(column -> column.nonEmptyValues().stream().noneMatch(SampledColumn::isNegative))) {
            resolveSign();
        }
    }

    /** Returns whether only the amount can be the one of a column of original currencies, which some payments have. */
    private boolean isInOriginalCurrency() {
        return !assignment.has(TransactionColumnRole.ORIGINAL_AMOUNT)
                && (assignment.has(TransactionColumnRole.ORIGINAL_CURRENCY)
                        || rareCurrency().isPresent());
    }

    /** Returns the column of currencies next to the amount if both are filled in the same rows, and not in all. */
    private Optional<SampledColumn> rareCurrency() {
        return assignment
                .find(TransactionColumnRole.AMOUNT)
                .flatMap(amount -> assignment
                        .adjacentCurrency(amount)
                        .filter(amount::fillsSameRows)
                        .filter(column -> column.values().contains("")));
    }

    /** Prefers the column whose name says that it is in the currency of the account to another amount. */
    private void preferAmountInCurrencyOfTheAccount() {
        Optional<SampledColumn> amount = assignment
                .find(TransactionColumnRole.AMOUNT)
                .filter(column -> !TransactionHeaderVocabulary.TABLE.isInCurrencyOfTheAccount(column.headerName()));
        amount.flatMap(delivered -> assignment.unassigned().stream()
                        .filter(SampledColumn::isAmount)
                        .filter(column ->
                                TransactionHeaderVocabulary.TABLE.isInCurrencyOfTheAccount(column.headerName()))
                        .filter(delivered::fillsSameRows)
                        .findFirst())
                .ifPresent(own -> {
                    assignment.release(TransactionColumnRole.AMOUNT, TransactionColumnRole.ORIGINAL_AMOUNT);
                    assignment.assign(TransactionColumnRole.AMOUNT, own);
                });
    }

    /**
     * Prefers the column whose name states a currency to another amount whose currency is in a column: that of the
     * account to that of the shop. If the lines above the table state the currency of the account, it is that one.
     */
    private void preferAmountInNamedCurrency() {
        Optional<String> stated = preamble.accountCurrency();
        Optional<SampledColumn> amount = assignment
                .find(TransactionColumnRole.AMOUNT)
                .filter(column -> stated.isPresent()
                        ? !column.headerName().currency().equals(stated)
                        : column.headerName().currency().isEmpty());
        Optional<SampledColumn> own = amount.flatMap(delivered -> assignment.unassigned().stream()
                .filter(SampledColumn::isAmount)
                .filter(column -> stated.isPresent()
                        ? column.headerName().currency().equals(stated)
                        : column.headerName().currency().isPresent())
                .filter(column -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.AMOUNT)
                        .isPresent())
                .filter(column -> column.nonEmptyValues().size()
                        >= delivered.nonEmptyValues().size())
                .findFirst());
        if (own.isEmpty()) {
            return;
        }
        assignment.release(TransactionColumnRole.AMOUNT, TransactionColumnRole.ORIGINAL_AMOUNT);
        assignment.assign(TransactionColumnRole.AMOUNT, own.get());
        if (assignment.has(TransactionColumnRole.CURRENCY)) {
            assignment.release(TransactionColumnRole.CURRENCY, TransactionColumnRole.ORIGINAL_CURRENCY);
        }
    }

    /** Prefers an amount next to the same currency in every row to one next to several currencies. */
    private void preferAmountInOwnCurrency() {
        Optional<SampledColumn> amount = assignment.find(TransactionColumnRole.AMOUNT);
        Optional<SampledColumn> paid = amount.flatMap(assignment::adjacentCurrency)
                .filter(column -> column.distinctValues().size() > 1);
        Optional<SampledColumn> own = paid.flatMap(currency -> assignment.unassigned().stream()
                .filter(SampledColumn::isAmount)
                .filter(SampledColumn::isInEveryRow)
                .filter(column -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.AMOUNT)
                        .isPresent())
                .filter(column -> assignment
                        .adjacentCurrency(column)
                        .filter(CurrencyColumn::isOwn)
                        .isPresent())
                .findFirst());
        if (own.isEmpty()) {
            return;
        }
        SampledColumn account = assignment.adjacentCurrency(own.get()).orElseThrow();
        Stream.of(TransactionColumnRole.values())
                .filter(role -> assignment
                        .find(role)
                        .filter(column -> column.equals(account) || column.equals(paid.get()))
                        .isPresent())
                .forEach(assignment::release);
        assignment.release(TransactionColumnRole.AMOUNT, TransactionColumnRole.ORIGINAL_AMOUNT);
        assignment.assign(TransactionColumnRole.AMOUNT, own.get());
        assignment.assign(TransactionColumnRole.CURRENCY, account);
        assignment.assign(TransactionColumnRole.ORIGINAL_CURRENCY, paid.get());
    }

    /**
     * Keeps the only other amount beside one whose name says that it is in the currency of the account, as that of the payment.
     * It has other numbers only in another currency.
     */
    private void keepAmountOfThePayment() {
        Optional<SampledColumn> own = assignment
                .find(TransactionColumnRole.AMOUNT)
                .filter(column -> TransactionHeaderVocabulary.TABLE.isInCurrencyOfTheAccount(column.headerName()))
                .filter(column -> !assignment.has(TransactionColumnRole.ORIGINAL_AMOUNT));
        List<SampledColumn> others = assignment.unassigned().stream()
                .filter(SampledColumn::isAmount)
                .filter(column -> TransactionHeaderVocabulary.TABLE
                        .match(column.headerName(), TransactionColumnRole.AMOUNT)
                        .isPresent())
                .toList();
        if (own.isEmpty() || others.size() != 1 || !differsOnlyInOtherCurrencies(others.get(0), own.get())) {
            return;
        }
        assignment.assign(TransactionColumnRole.ORIGINAL_AMOUNT, others.get(0));
        assignment
                .adjacentCurrency(others.get(0))
                .filter(column -> assignment.unassigned().contains(column))
                .ifPresent(column -> assignment.assign(TransactionColumnRole.ORIGINAL_CURRENCY, column));
    }

    private boolean differsOnlyInOtherCurrencies(SampledColumn paid, SampledColumn own) {
        Optional<SampledColumn> currency = assignment.adjacentCurrency(paid);
        Optional<SampledColumn> account = assignment.find(TransactionColumnRole.CURRENCY);
        return currency.isPresent()
                && account.isPresent()
                && !currency.equals(account)
                && IntStream.range(0, own.values().size())
                        .allMatch(row ->
                                paid.values().get(row).equals(own.values().get(row))
                                        || !currency.get()
                                                .values()
                                                .get(row)
                                                .equals(account.get().values().get(row)));
    }

    /** Prefers the amount after fees to the one before them. */
    private void preferNetAmount() {
        Optional<SampledColumn> amount = assignment.find(TransactionColumnRole.AMOUNT);
        NetAmounts.of(assignment.columns())
                .filter(amounts -> amount.filter(
                                column -> column.equals(amounts.net()) || column.equals(amounts.gross()))
                        .isPresent())
                .ifPresent(amounts -> {
                    assignment.release(TransactionColumnRole.AMOUNT);
                    assignment.assign(TransactionColumnRole.AMOUNT, amounts.net());
                    if (assignment.unassigned().contains(amounts.fees())) {
                        assignment.release(TransactionColumnRole.FEES);
                        assignment.assign(TransactionColumnRole.FEES, amounts.fees());
                    }
                });
    }

    /** Finds the sign of unsigned amounts in the transaction type or in a column of unknown name. */
    private void resolveSign() {
        if (assignment
                .find(TransactionColumnRole.KIND)
                .flatMap(DebitCreditCodes::detectBothDirections)
                .isPresent()) {
            assignment.move(TransactionColumnRole.KIND, TransactionColumnRole.SIGN);
            return;
        }
        Stream.<Function<SampledColumn, Optional<DebitCreditCodes>>>of(
                        DebitCreditCodes::detectBothDirections, DebitCreditCodes::detectCreditMarks)
                .flatMap(codes -> assignment.unassigned().stream()
                        .filter(column -> codes.apply(column).isPresent()))
                .findFirst()
                .ifPresent(column -> assignment.assign(TransactionColumnRole.SIGN, column));
    }
}

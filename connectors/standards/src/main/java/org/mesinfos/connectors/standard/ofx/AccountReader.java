package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.standard.money.FixedDecimal;
import org.mesinfos.connectors.standard.statement.CurrencyCodes;
import org.mesinfos.connectors.standard.statement.Iban;
import org.mesinfos.records.AccountKind;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Mapping of account identification, balances and statement period to a bank account. */
final class AccountReader {

    private static final Pattern FRENCH_BANK = Pattern.compile("\\d{5}");
    private static final Map<String, AccountKind> KINDS = Map.of(
            "CHECKING", AccountKind.CURRENT,
            "SAVINGS", AccountKind.SAVINGS,
            "MONEYMRKT", AccountKind.SAVINGS,
            "CREDITLINE", AccountKind.LOAN,
            "CD", AccountKind.TERM_DEPOSIT);

    private AccountReader() {}

    /** Creates an account from {@code BANKACCTFROM}, {@code CCACCTFROM} and the like. */
    static BankAccount identified(TreeElement from) {
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        Optional<String> number = Values.take(from, "ACCTID").or(() -> Values.take(from, "LOANACCTID"));
        number.filter(Iban::isFormed).ifPresent(account::setIban);
        number.filter(text -> !Iban.isFormed(text)).ifPresent(account::setAccountNumber);
        bank(account, from);
        Optional<String> type = Values.take(from, "ACCTTYPE");
        type.ifPresent(account::setKindLabel);
        account.setKind(kind(from.name(), type.orElse("")));
        return account;
    }

    /**
     * Sets the BIC, or bank, branch and key of a French RIB, which has five digits each for bank and branch. Other bank
     * identifiers have no field.
     */
    private static void bank(BankAccount account, TreeElement from) {
        Optional<String> bank = Values.text(from, "BANKID");
        Optional<String> branch = Values.text(from, "BRANCHID");
        if (bank.filter(Account::isBic).isPresent()) {
            account.setBic(Values.take(from, "BANKID").orElseThrow());
        } else if (isFrench(bank) && isFrench(branch)) {
            account.setBankCode(Values.take(from, "BANKID").orElseThrow());
            account.setBranchCode(Values.take(from, "BRANCHID").orElseThrow());
            Values.take(from, "ACCTKEY").ifPresent(account::setRibKey);
        }
    }

    private static boolean isFrench(Optional<String> code) {
        return code.filter(text -> FRENCH_BANK.matcher(text).matches()).isPresent();
    }

    private static AccountKind kind(String element, String type) {
        AccountKind other =
                switch (element) {
                    case "CCACCTFROM" -> AccountKind.CARD;
                    case "INVACCTFROM" -> AccountKind.SECURITIES;
                    case "LOANACCTFROM" -> AccountKind.LOAN;
                    default -> type.isEmpty() ? null : AccountKind.OTHER;
                };
        return KINDS.getOrDefault(type, other);
    }

    /** Sets the currency, the balances and the period of the transactions. */
    static void balances(BankAccount account, Parts parts) {
        parts.first("CURDEF")
                .filter(element -> CurrencyCodes.isCode(element.value()))
                .ifPresent(element -> {
                    account.setCurrency(element.claim());
                });
        parts.first("LEDGERBAL").ifPresent(ledger -> {
            number(ledger, "BALAMT").ifPresent(account::setBalance);
            Dates.day(ledger, "DTASOF").ifPresent(account::setBalanceDate);
        });
        parts.first("AVAILBAL").ifPresent(available -> available(account, available));
        parts.first("INVBAL").flatMap(balance -> number(balance, "AVAILCASH")).ifPresent(account::setAvailableBalance);
        parts.inLists("DTSTART").ifPresent(start -> day(start).ifPresent(account::setPeriodStart));
        parts.inLists("DTEND").ifPresent(end -> day(end).ifPresent(account::setPeriodEnd));
    }

    /** Sets the available balance. Its date stays unclaimed if it differs from the date of the ledger balance. */
    private static void available(BankAccount account, TreeElement available) {
        number(available, "BALAMT").ifPresent(account::setAvailableBalance);
        Optional<LocalDate> asOf = Dates.day(available, "DTASOF");
        if (account.getBalanceDate() == null) {
            asOf.ifPresent(account::setBalanceDate);
        } else if (asOf.filter(account.getBalanceDate()::equals).isEmpty()) {
            available.child("DTASOF").ifPresent(TreeElement::release);
        }
    }

    private static Optional<BigDecimal> number(TreeElement from, String name) {
        return Values.number(from, FixedDecimal.MONEY, name);
    }

    private static Optional<LocalDate> day(TreeElement leaf) {
        Optional<OfxDate> date = OfxDate.read(leaf.value());
        date.filter(OfxDate::isDayAlone).ifPresent(asOf -> leaf.claim());
        return date.map(OfxDate::day);
    }
}

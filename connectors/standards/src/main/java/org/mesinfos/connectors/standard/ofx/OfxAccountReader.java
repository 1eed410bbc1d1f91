package org.mesinfos.connectors.standard.ofx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.format.tree.TreeElement;
import org.mesinfos.connectors.mapping.value.Currencies;
import org.mesinfos.connectors.standard.statement.IbanFormat;
import org.mesinfos.records.AccountKind;
import org.mesinfos.records.BankAccount;
import org.mesinfos.records.RecordType;

/** Mapping of account identification, balances and statement period to a bank account. */
final class OfxAccountReader {

    private static final Pattern FRENCH_BANK = Pattern.compile("\\d{5}");
    private static final Map<String, AccountKind> KINDS = Map.of(
            "CHECKING", AccountKind.CURRENT,
            "SAVINGS", AccountKind.SAVINGS,
            "MONEYMRKT", AccountKind.SAVINGS,
            "CREDITLINE", AccountKind.LOAN,
            "CD", AccountKind.TERM_DEPOSIT);

    private OfxAccountReader() {}

    /** Creates an account from {@code BANKACCTFROM}, {@code CCACCTFROM} and the like. */
    static BankAccount fromElement(TreeElement from) {
        BankAccount account = (BankAccount) RecordType.BANK_ACCOUNT.newRecord();
        Optional<String> number = OfxValues.take(from, "ACCTID").or(() -> OfxValues.take(from, "LOANACCTID"));
        number.filter(IbanFormat::isWellFormed).ifPresent(account::setIban);
        number.filter(text -> !IbanFormat.isWellFormed(text)).ifPresent(account::setAccountNumber);
        setBank(account, from);
        Optional<String> type = OfxValues.take(from, "ACCTTYPE");
        type.ifPresent(account::setKindLabel);
        account.setKind(kind(from.name(), type.orElse("")));
        return account;
    }

    /**
     * Sets the BIC, or bank, branch and key of a French RIB, which has five digits each for bank and branch. Other bank
     * identifiers have no field.
     */
    private static void setBank(BankAccount account, TreeElement from) {
        Optional<String> bank = OfxValues.text(from, "BANKID");
        Optional<String> branch = OfxValues.text(from, "BRANCHID");
        if (bank.filter(OfxAccount::isBic).isPresent()) {
            account.setBic(OfxValues.take(from, "BANKID").orElseThrow());
        } else if (isFrench(bank) && isFrench(branch)) {
            account.setBankCode(OfxValues.take(from, "BANKID").orElseThrow());
            account.setBranchCode(OfxValues.take(from, "BRANCHID").orElseThrow());
            OfxValues.take(from, "ACCTKEY").ifPresent(account::setRibKey);
        }
    }

    private static boolean isFrench(Optional<String> code) {
        return code.filter(text -> FRENCH_BANK.matcher(text).matches()).isPresent();
    }

    private static @Nullable AccountKind kind(String element, String type) {
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
    static void setBalances(BankAccount account, OfxElements parts) {
        parts.first("CURDEF")
                .filter(element -> Currencies.isCode(element.value()))
                .ifPresent(element -> {
                    account.setCurrency(element.claim());
                });
        parts.first("LEDGERBAL").ifPresent(ledger -> {
            number(ledger, "BALAMT").ifPresent(account::setBalance);
            OfxDates.date(ledger, "DTASOF").ifPresent(account::setBalanceDate);
        });
        parts.first("AVAILBAL").ifPresent(available -> setAvailableBalance(account, available));
        parts.first("INVBAL").flatMap(balance -> number(balance, "AVAILCASH")).ifPresent(account::setAvailableBalance);
        parts.firstInList("DTSTART").ifPresent(start -> date(start).ifPresent(account::setPeriodStart));
        parts.firstInList("DTEND").ifPresent(end -> date(end).ifPresent(account::setPeriodEnd));
    }

    /** Sets the available balance. Its date stays unclaimed if it differs from the date of the ledger balance. */
    private static void setAvailableBalance(BankAccount account, TreeElement available) {
        number(available, "BALAMT").ifPresent(account::setAvailableBalance);
        Optional<LocalDate> asOf = OfxDates.date(available, "DTASOF");
        if (account.getBalanceDate() == null) {
            asOf.ifPresent(account::setBalanceDate);
        } else if (asOf.filter(account.getBalanceDate()::equals).isEmpty()) {
            available.child("DTASOF").ifPresent(TreeElement::release);
        }
    }

    private static Optional<BigDecimal> number(TreeElement from, String name) {
        return OfxValues.optionalAmount(from, name);
    }

    private static Optional<LocalDate> date(TreeElement leaf) {
        Optional<OfxDate> date = OfxDate.parse(leaf.value());
        date.filter(OfxDate::isDateOnly).ifPresent(asOf -> leaf.claim());
        return date.map(OfxDate::date);
    }
}

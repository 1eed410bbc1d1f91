package org.mesinfos.connectors.generic.statement.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.generic.print.DollarSign;
import org.mesinfos.connectors.generic.print.PrintedLine;
import org.mesinfos.connectors.generic.statement.section.AccountSection;

/** Check of the dollars of accounts that are separated by their currencies: codes prove US dollars, the sign does not. */
public final class DollarsOfAccounts {

    private static final Pattern CODE = Pattern.compile("(?<!\\p{L})USD(?!\\p{L})");

    private DollarsOfAccounts() {}

    /**
     * Returns the accounts, without the currency of those that have the default of the sign, but no code in each row.
     *
     * @param printed sections before the separation, whose own currencies are printed
     */
    public static List<AccountSection> check(
            List<AccountSection> accounts, List<AccountSection> printed, List<PrintedLine> lines) {
        if (accounts.stream().noneMatch(account -> isFromSign(account, printed))) {
            return accounts;
        }
        Map<Locator, String> texts = lines.stream()
                .collect(Collectors.toMap(PrintedLine::locator, PrintedLine::text, (first, second) -> first));
        return accounts.stream()
                .map(account -> isFromSign(account, printed) && !isCodeInEachRow(account, texts::get)
                        ? account.withCurrency(Optional.empty())
                        : account)
                .toList();
    }

    /** Returns whether the currency of an account may be the default of the sign, because no section prints it. */
    private static boolean isFromSign(AccountSection account, List<AccountSection> printed) {
        return account.currency().filter(DollarSign::isDefault).isPresent()
                && printed.stream().noneMatch(section -> section.currency().equals(account.currency()));
    }

    private static boolean isCodeInEachRow(AccountSection account, Function<Locator, String> texts) {
        return account.transactions().stream()
                .map(transaction -> texts.apply(transaction.locator()))
                .allMatch(text -> text != null
                        && !DollarSign.isIn(text)
                        && CODE.matcher(text).find());
    }
}

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
        Map<Locator, String> texts = lines.stream()
                .collect(Collectors.toMap(PrintedLine::locator, PrintedLine::text, (first, second) -> first));
        return accounts.stream()
                .map(account -> !isPrinted(account, printed) && mayBeOther(account, texts::get)
                        ? account.withCurrency(Optional.empty())
                        : account)
                .toList();
    }

    private static boolean isPrinted(AccountSection account, List<AccountSection> printed) {
        return printed.stream().anyMatch(section -> section.currency().equals(account.currency()));
    }

    private static boolean mayBeOther(AccountSection account, Function<Locator, String> texts) {
        return account.currency().filter(DollarSign::isDefault).isPresent()
                && !account.transactions().stream()
                        .map(transaction -> texts.apply(transaction.locator()))
                        .allMatch(text -> text != null
                                && !DollarSign.isIn(text)
                                && CODE.matcher(text).find());
    }
}

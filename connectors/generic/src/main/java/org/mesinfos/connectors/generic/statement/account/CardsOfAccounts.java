package org.mesinfos.connectors.generic.statement.account;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.generic.statement.section.AccountSection;
import org.mesinfos.connectors.generic.statement.section.StatementAccount;
import org.mesinfos.connectors.generic.statement.word.BalanceKind;

/**
 * Cards of an account, whose masked numbers are printed above their transactions. They are no accounts: the number of the
 * account follows them again, and they have no balances.
 */
public final class CardsOfAccounts {

    private CardsOfAccounts() {}

    /** Returns the sections, in which the transactions of such cards are those of the account. */
    public static List<AccountSection> join(List<AccountSection> sections) {
        List<AccountSection> joined = new ArrayList<>();
        int i = 0;
        while (i < sections.size()) {
            AccountSection section = sections.get(i);
            int card = i + 1;
            while (card < sections.size() && isCard(sections.get(card))) {
                card++;
            }
            boolean continues = card > i + 1
                    && card < sections.size()
                    && section.account().isPresent()
                    && sections.get(card).account().equals(section.account())
                    && !opens(sections.get(card));
            if (continues) {
                for (AccountSection part : sections.subList(i + 1, card + 1)) {
                    section = section.followedBy(part);
                }
            }
            joined.add(section);
            i = continues ? card + 1 : i + 1;
        }
        return joined;
    }

    private static boolean isCard(AccountSection section) {
        return section.balances().isEmpty()
                && section.account().filter(StatementAccount::isCard).isPresent();
    }

    private static boolean opens(AccountSection section) {
        return section.balances().stream().anyMatch(line -> line.kind() == BalanceKind.OPENING);
    }
}

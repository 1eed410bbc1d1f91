package org.mesinfos.connectors.standard.ofx;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.format.tree.TreeElement;

/** One statement, as far as it was read. Not thread-safe. */
final class OfxStatement {

    /** Maximum number of securities whose descriptions are added to the contract. */
    static final int MAX_SECURITIES = 10_000;

    private final Locator locator;
    private final OfxElements elements = new OfxElements();
    private final List<TreeElement> positions = new ArrayList<>();
    private final Set<String> securities = new LinkedHashSet<>();
    private Optional<OfxAccount> account = Optional.empty();
    private long transactionCount;

    OfxStatement(Locator locator) {
        this.locator = locator;
    }

    Locator locator() {
        return locator;
    }

    OfxElements elements() {
        return elements;
    }

    /** Returns the positions of an investment statement. */
    List<TreeElement> positions() {
        return positions;
    }

    /** Returns whether it has positions, or transactions in securities. */
    boolean hasSecurities() {
        return !positions.isEmpty() || !securities.isEmpty();
    }

    /** Returns the identifiers of its securities, in file order. */
    Set<String> securities() {
        return securities;
    }

    void addSecurity(String security) {
        if (securities.size() < MAX_SECURITIES) {
            securities.add(security);
        }
    }

    /** Returns the element that identifies the account. */
    Optional<TreeElement> accountElement() {
        return elements.first("BANKACCTFROM", "CCACCTFROM", "INVACCTFROM", "LOANACCTFROM");
    }

    OfxAccount account() {
        if (account.isEmpty()) {
            account = accountElement().map(OfxAccount::of);
        }
        return account.orElse(OfxAccount.UNKNOWN);
    }

    /** Returns {@code CURDEF}, or an empty text if it is absent. */
    String currency() {
        return OfxCurrencies.code(elements.first("CURDEF")).orElse("");
    }

    /** Returns the locator of the next transaction and increments the count of transactions. */
    Locator nextLocator(String element, long line) {
        transactionCount++;
        return Locator.path(line, locator.path() + "/" + element + "[" + transactionCount + "]");
    }

    /** Sets the number of transactions before the current split. */
    void setTransactionCount(long count) {
        transactionCount = count;
    }
}

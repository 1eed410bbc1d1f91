package org.mesinfos.connectors.standard.ofx;

import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.sgml.ElementReader;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Dispatcher of elements: some become rows, the others belong to a statement, a response or a document. */
final class ElementSorter {

    /** Name suffixes of aggregates, which contain elements even if their end tag is missing. */
    private static final List<String> HOLDERS = List.of("FROM", "BAL", "LIST", "RS", "STATUS", "INFO");

    private static final int MOST_POSITIONS = 10_000;

    private final Position position;
    private final Securities securities;
    private final Rows rows;

    ElementSorter(Position position, Securities securities, Rows rows) {
        this.position = position;
        this.securities = securities;
        this.rows = rows;
    }

    /** Returns the locator of the next element. */
    Locator locator(String name, long line, Role role, boolean isLeaf) {
        boolean isRow =
                role == Role.TRANSACTION || isIn(Role.INVESTMENT_LIST, isLeaf) || isIn(Role.POSITION_LIST, isLeaf);
        return isRow ? statement(line).next(name, line) : position.locator(name, line);
    }

    void sort(ElementReader read, Role role, Locator locator, boolean isLeaf) {
        TreeElement element = read.element();
        if (role == Role.PART && !read.isClosed() && !isHolder(element.name())) {
            spill(element);
        } else {
            sort(element, role, locator, isLeaf);
        }
    }

    private void sort(TreeElement element, Role role, Locator locator, boolean isLeaf) {
        if (role == Role.TRANSACTION || (isIn(Role.INVESTMENT_LIST, isLeaf) && isOfBank(element))) {
            Statement statement = statement(element.line());
            rows.read(statement.account(), locator, () -> TransactionReader.read(element, statement));
        } else if (role == Role.ACCOUNT_LISTING) {
            Account account = Listed.account(element).map(Account::of).orElse(Account.UNKNOWN);
            rows.read(account, locator, () -> StatementReader.listed(element));
        } else if (isIn(Role.INVESTMENT_LIST, isLeaf)) {
            Statement statement = statement(element.line());
            rows.read(statement.account(), locator, () -> InvestmentReader.read(element, statement));
        } else if (isIn(Role.POSITION_LIST, isLeaf)) {
            position(element, locator);
        } else if (Securities.isDescription(element)) {
            securities.describe(element);
            rows.skipped(locator, "a security; it is reported with the statements that name it");
        } else if (!position.parts().add(new Part(position.listPath(), element))) {
            rows.skipped(locator, "more than " + Parts.MOST + " elements outside the transactions");
        }
    }

    private boolean isIn(String list, boolean isLeaf) {
        return !isLeaf && position.isIn(list);
    }

    private static boolean isOfBank(TreeElement element) {
        return element.name().equals(Role.BANK_TRANSACTION_OF_BROKER);
    }

    private void position(TreeElement element, Locator locator) {
        Statement statement = statement(element.line());
        if (statement.positions().size() < MOST_POSITIONS) {
            statement.positions().add(element);
            Values.text(element.child("INVPOS").orElse(element), "SECID", "UNIQUEID")
                    .ifPresent(statement::names);
        } else {
            rows.reject(new Rejection(
                    RejectionReason.TOO_LARGE, locator, element.name(), "more positions", "at most " + MOST_POSITIONS));
        }
    }

    /** Dispatches the children of a leaf separately: they follow an empty leaf without end tag. */
    private void spill(TreeElement leaf) {
        leaf.eachChild(child -> {
            boolean isLeaf = child.firstChild().isEmpty();
            sort(child, Role.PART, locator(child.name(), child.line(), Role.PART, isLeaf), isLeaf);
        });
    }

    private static boolean isHolder(String name) {
        return HOLDERS.stream().anyMatch(name::endsWith);
    }

    /** Returns the current statement, or starts one without account for a transaction outside of statements. */
    private Statement statement(long line) {
        if (position.statement().isEmpty()) {
            position.startStatement("STMTRS", line);
        }
        return position.statement().orElseThrow();
    }
}

package org.mesinfos.connectors.standard.ofx;

import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.format.sgml.SgmlElementReader;
import org.mesinfos.connectors.format.tree.TreeElement;

/** Dispatcher of elements: some become rows, the others belong to a statement, a response or a document. */
final class OfxElementDispatcher {

    /** Name suffixes of aggregates, which contain elements even if their end tag is missing. */
    private static final List<String> AGGREGATE_SUFFIXES = List.of("FROM", "BAL", "LIST", "RS", "STATUS", "INFO");

    private static final int MAX_POSITIONS = 10_000;

    private final OfxReaderState state;
    private final OfxSecurities securities;
    private final OfxRowEmitter rows;

    OfxElementDispatcher(OfxReaderState position, OfxSecurities securities, OfxRowEmitter rows) {
        this.state = position;
        this.securities = securities;
        this.rows = rows;
    }

    /** Returns the locator of the next element. */
    Locator locator(String name, long line, OfxElementRole role, OfxElementShape shape) {
        boolean isRow = role == OfxElementRole.TRANSACTION
                || isIn(OfxElementRole.INVESTMENT_LIST, shape)
                || isIn(OfxElementRole.POSITION_LIST, shape);
        return isRow ? statement(line).nextLocator(name, line) : state.locator(name, line);
    }

    void dispatch(SgmlElementReader read, OfxElementRole role, Locator locator, OfxElementShape shape) {
        TreeElement element = read.element();
        if (role == OfxElementRole.OTHER && !read.isClosed() && !isAggregate(element.name())) {
            dispatchChildren(element);
        } else {
            dispatch(element, role, locator, shape);
        }
    }

    private void dispatch(TreeElement element, OfxElementRole role, Locator locator, OfxElementShape shape) {
        if (role == OfxElementRole.TRANSACTION
                || (isIn(OfxElementRole.INVESTMENT_LIST, shape) && isBankTransaction(element))) {
            OfxStatement statement = statement(element.line());
            rows.emit(statement.account(), locator, () -> OfxTransactionReader.read(element, statement));
        } else if (role == OfxElementRole.ACCOUNT_LISTING) {
            OfxAccount account =
                    OfxAccountInfo.account(element).map(OfxAccount::of).orElse(OfxAccount.UNKNOWN);
            rows.emit(account, locator, () -> OfxStatementReader.listedAccount(element));
        } else if (isIn(OfxElementRole.INVESTMENT_LIST, shape)) {
            OfxStatement statement = statement(element.line());
            rows.emit(statement.account(), locator, () -> OfxInvestmentReader.read(element, statement));
        } else if (isIn(OfxElementRole.POSITION_LIST, shape)) {
            addPosition(element, locator);
        } else if (OfxSecurities.isDescription(element)) {
            securities.addDescriptions(element);
            rows.skipped(locator, "a security; it is reported with the statements that name it");
        } else if (!state.elements().add(new OfxElement(state.listPath(), element))) {
            rows.skipped(locator, "more than " + OfxElements.MAX_ELEMENTS + " elements outside the transactions");
        }
    }

    private boolean isIn(String list, OfxElementShape shape) {
        return shape == OfxElementShape.AGGREGATE && state.isInList(list);
    }

    private static boolean isBankTransaction(TreeElement element) {
        return element.name().equals(OfxElementRole.INVESTMENT_BANK_TRANSACTION);
    }

    private void addPosition(TreeElement element, Locator locator) {
        OfxStatement statement = statement(element.line());
        if (statement.positions().size() < MAX_POSITIONS) {
            statement.positions().add(element);
            OfxValues.text(element.child("INVPOS").orElse(element), "SECID", "UNIQUEID")
                    .ifPresent(statement::addSecurity);
        } else {
            rows.reject(new Rejection(
                    RejectionReason.TOO_LARGE, locator, element.name(), "more positions", "at most " + MAX_POSITIONS));
        }
    }

    /** Dispatches the children of a leaf separately: they follow an empty leaf without end tag. */
    private void dispatchChildren(TreeElement leaf) {
        leaf.forEachChild(child -> {
            OfxElementShape shape = OfxElementShape.of(child);
            dispatch(
                    child,
                    OfxElementRole.OTHER,
                    locator(child.name(), child.line(), OfxElementRole.OTHER, shape),
                    shape);
        });
    }

    private static boolean isAggregate(String name) {
        return AGGREGATE_SUFFIXES.stream().anyMatch(name::endsWith);
    }

    /** Returns the current statement, or starts one without account for a transaction outside of statements. */
    private OfxStatement statement(long line) {
        if (state.statement().isEmpty()) {
            state.startStatement("STMTRS", line);
        }
        return state.statement().orElseThrow();
    }
}

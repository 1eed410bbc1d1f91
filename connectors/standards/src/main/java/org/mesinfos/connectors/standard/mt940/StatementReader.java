package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.standard.statement.BadValue;

/**
 * Converts fields to rows: one for each transaction as soon as it is complete, one for the account at the end of each
 * statement. Keeps one transaction, and the other fields of one statement, in memory. Not thread-safe.
 */
final class StatementReader implements FieldHandler {

    private final RowSink sink;
    private final AccountReader accounts;
    private final MovementReader movements;
    private final List<String> before = new ArrayList<>();
    private Statement statement;
    private OpenEntry entry;
    private long lineBefore;
    private boolean anyStatement;

    StatementReader(SourceContext context, RowSink sink) {
        this.sink = sink;
        this.accounts = new AccountReader(context, sink);
        this.movements = new MovementReader(context, sink);
    }

    @Override
    public void surrounding(String text, long line) {
        if (statement != null) {
            statement.surround(text);
        } else if (before.size() < Statement.PARTS) {
            before.add(text);
            lineBefore = line;
        } else {
            sink.skipped(Locator.line(line), "line outside of messages");
        }
    }

    @Override
    public void field(Field field) {
        if (statement == null) {
            statement = new Statement(field.line(), before);
            before.clear();
            anyStatement = true;
        }
        switch (field.tag()) {
            case Tags.MOVEMENT -> {
                flush();
                entry = new OpenEntry(field);
            }
            case Tags.INFORMATION, Tags.NON_SWIFT -> {
                if (entry == null) {
                    keep(field);
                } else {
                    entry.add(field);
                }
            }
            case Tags.OPENING, Tags.INTERMEDIATE_OPENING -> opening(field);
            default -> {
                flush();
                keep(field);
            }
        }
    }

    private void opening(Field field) {
        flush();
        boolean isNextStatement = statement
                .field(Tags.OPENING, Tags.INTERMEDIATE_OPENING)
                .or(() -> statement.field(Tags.CLOSING, Tags.INTERMEDIATE_CLOSING))
                .isPresent();
        if (isNextStatement) {
            accounts.read(statement);
            statement = statement.next(field.line());
        }
        keep(field);
        try {
            statement.open(Balance.parse(field));
        } catch (BadValue invalid) {
            // The account is rejected for this value.
            statement.balance().lose();
        }
    }

    private void keep(Field field) {
        if (!statement.add(field)) {
            sink.skipped(
                    Locator.line(field.line()), "more than " + Statement.PARTS + " fields outside the transactions");
        }
    }

    private void flush() {
        if (entry != null) {
            movements.read(entry, statement);
            entry = null;
        }
    }

    @Override
    public void endOfMessage() {
        if (statement != null) {
            statement.separated();
        }
        endWithoutSeparator();
    }

    @Override
    public void endWithoutSeparator() {
        if (statement != null) {
            flush();
            accounts.read(statement);
            statement = null;
        }
    }

    @Override
    public void rejected(Rejection rejection) {
        if (statement != null) {
            statement.balance().lose();
        }
        sink.read();
        sink.reject(rejection);
    }

    /** Reports the lines after the last message. Call it after the last field. */
    void end() {
        if (!before.isEmpty()) {
            sink.skipped(Locator.line(lineBefore), "line outside of messages");
        }
    }

    /** Returns whether any message was read. */
    boolean metMessage() {
        return anyStatement;
    }
}

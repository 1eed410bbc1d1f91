package org.mesinfos.connectors.standard.mt940;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mesinfos.connectors.api.Locator;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.RowSink;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.standard.statement.InvalidValueException;

/**
 * Conversion of fields to rows: one for each transaction as soon as it is complete, one for the account at the end of
 * each statement. Keeps one transaction, and the other fields of one statement, in memory. Not thread-safe.
 */
final class Mt940StatementReader implements Mt940FieldHandler {

    private final RowSink sink;
    private final Mt940AccountReader accountReader;
    private final Mt940TransactionReader transactionReader;
    private final List<String> envelopeLines = new ArrayList<>();
    private @Nullable Mt940Statement statement;
    private @Nullable Mt940TransactionGroup openTransaction;
    private long lastEnvelopeLine;
    private boolean hasMessages;
    private boolean endsWithinLine;

    Mt940StatementReader(SourceContext context, RowSink sink) {
        this.sink = sink;
        this.accountReader = new Mt940AccountReader(context, sink);
        this.transactionReader = new Mt940TransactionReader(context, sink);
    }

    @Override
    public void envelopeLine(String text, long line) {
        if (statement != null) {
            statement.addEnvelopeLine(text);
        } else if (envelopeLines.size() < Mt940Statement.MAX_FIELDS) {
            envelopeLines.add(text);
            lastEnvelopeLine = line;
        } else {
            sink.skip(Locator.line(line), "line outside of messages");
        }
    }

    @Override
    public void field(Mt940Field field) {
        Mt940Statement current = statement;
        if (current == null) {
            current = new Mt940Statement(field.line(), envelopeLines);
            statement = current;
            envelopeLines.clear();
            hasMessages = true;
        }
        if (current.isFollowedByAccount(field)) {
            // The fields of the message are not copied: they may describe the account before it.
            Mt940Statement other = new Mt940Statement(field.line(), current.envelopeLines());
            endOfMessage();
            current = other;
            statement = other;
        }
        switch (field.tag()) {
            case Mt940Tags.STATEMENT_LINE -> {
                finishTransaction();
                current.startTransaction();
                openTransaction = new Mt940TransactionGroup(field);
            }
            case Mt940Tags.INFORMATION, Mt940Tags.NON_SWIFT -> {
                if (openTransaction == null) {
                    addField(current, field);
                } else {
                    openTransaction.add(field);
                }
            }
            case Mt940Tags.OPENING_BALANCE, Mt940Tags.INTERMEDIATE_OPENING_BALANCE -> startStatement(current, field);
            default -> {
                finishTransaction();
                addField(current, field);
            }
        }
    }

    private void startStatement(Mt940Statement current, Mt940Field field) {
        finishTransaction();
        Mt940Statement started = current;
        if (current.hasBalance()) {
            accountReader.read(current);
            started = current.next(field.line());
            statement = started;
        }
        addField(started, field);
        try {
            started.setOpeningBalance(Mt940Balance.parse(field));
        } catch (InvalidValueException invalid) {
            // The account is rejected for this value.
            started.balance().invalidate();
        }
    }

    private void addField(Mt940Statement current, Mt940Field field) {
        if (!current.add(field)) {
            sink.skip(
                    Locator.line(field.line()),
                    "more than " + Mt940Statement.MAX_FIELDS + " fields outside the transactions");
        }
    }

    private void finishTransaction() {
        if (statement != null && openTransaction != null) {
            transactionReader.read(openTransaction, statement);
            openTransaction = null;
        }
    }

    @Override
    public void endOfMessage() {
        if (statement != null) {
            statement.endOfMessage();
        }
        finishStatement();
    }

    @Override
    public void endWithoutSeparator() {
        if (endsWithinLine && statement != null && !statement.isClosed()) {
            rejectLastLine();
        }
        finishStatement();
    }

    /** Rejects a transaction of which only the statement line was read: its amount may be cut off. */
    private void rejectLastLine() {
        Mt940TransactionGroup last = openTransaction;
        if (last != null && last.information().isEmpty()) {
            openTransaction = null;
            rejected(new Rejection(
                    RejectionReason.BROKEN_FILE,
                    Locator.line(last.statementLine().line()),
                    Mt940Field.name(Mt940Tags.STATEMENT_LINE),
                    "the end of the file within the line",
                    "a complete line, and a closing balance after it"));
        }
    }

    private void finishStatement() {
        if (statement != null) {
            finishTransaction();
            accountReader.read(statement);
            statement = null;
        }
    }

    @Override
    public void rejected(Rejection rejection) {
        if (statement != null) {
            statement.balance().invalidate();
        }
        sink.startRow();
        sink.reject(rejection);
    }

    /** Notes that the last line has no line end, so that the file may be cut off in it. Call it before the last field ends. */
    void endWithinLine() {
        endsWithinLine = true;
    }

    /** Reports the lines after the last message. Call it after the last field. */
    void finish() {
        if (!envelopeLines.isEmpty()) {
            sink.skip(Locator.line(lastEnvelopeLine), "line outside of messages");
        }
    }

    /** Returns whether any message was read. */
    boolean hasMessages() {
        return hasMessages;
    }
}

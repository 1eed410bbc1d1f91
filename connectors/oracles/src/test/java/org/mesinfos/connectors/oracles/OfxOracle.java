package org.mesinfos.connectors.oracles;

import com.webcohesion.ofx4j.domain.data.MessageSetType;
import com.webcohesion.ofx4j.domain.data.ResponseEnvelope;
import com.webcohesion.ofx4j.domain.data.ResponseMessageSet;
import com.webcohesion.ofx4j.domain.data.banking.BankStatementResponseTransaction;
import com.webcohesion.ofx4j.domain.data.banking.BankingResponseMessageSet;
import com.webcohesion.ofx4j.domain.data.common.StatementResponse;
import com.webcohesion.ofx4j.domain.data.common.Transaction;
import com.webcohesion.ofx4j.domain.data.creditcard.CreditCardResponseMessageSet;
import com.webcohesion.ofx4j.domain.data.creditcard.CreditCardStatementResponseTransaction;
import com.webcohesion.ofx4j.io.AggregateUnmarshaller;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** ofx4j, for the transactions of OFX files. */
final class OfxOracle implements Oracle {

    @Override
    public String library() {
        return "ofx4j";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/ofx");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        Values values = new Values();
        for (BankTransaction transaction : rows.records(BankTransaction.class)) {
            values.item(transaction.getBankReference())
                    .add("amount", transaction.getAmount())
                    .add("posted", transaction.getBookingDate())
                    .add("currency", transaction.getCurrency());
        }
        return values;
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        ResponseEnvelope envelope =
                new AggregateUnmarshaller<>(ResponseEnvelope.class).unmarshal(new ByteArrayInputStream(file));
        Values values = new Values();
        for (StatementResponse statement : statements(envelope)) {
            if (statement.getTransactionList() == null
                    || statement.getTransactionList().getTransactions() == null) {
                continue;
            }
            for (Transaction transaction : statement.getTransactionList().getTransactions()) {
                values.item(transaction.getId())
                        .add("amount", new BigDecimal(String.valueOf(transaction.getAmount())))
                        .add(
                                "posted",
                                transaction
                                        .getDatePosted()
                                        .toInstant()
                                        .atOffset(ZoneOffset.UTC)
                                        .toLocalDate())
                        .add(
                                "currency",
                                transaction.getCurrency() == null
                                        ? statement.getCurrencyCode()
                                        : transaction.getCurrency().getCode());
            }
        }
        return values;
    }

    private static List<StatementResponse> statements(ResponseEnvelope envelope) {
        List<StatementResponse> statements = new ArrayList<>();
        ResponseMessageSet bank = envelope.getMessageSet(MessageSetType.banking);
        if (bank instanceof BankingResponseMessageSet set && set.getStatementResponses() != null) {
            set.getStatementResponses().stream()
                    .map(BankStatementResponseTransaction::getMessage)
                    .forEach(statements::add);
        }
        ResponseMessageSet cards = envelope.getMessageSet(MessageSetType.creditcard);
        if (cards instanceof CreditCardResponseMessageSet set && set.getStatementResponses() != null) {
            set.getStatementResponses().stream()
                    .map(CreditCardStatementResponseTransaction::getMessage)
                    .forEach(statements::add);
        }
        statements.removeIf(statement -> statement == null);
        return statements;
    }
}

package org.mesinfos.connectors.oracles;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftBlock4;
import com.prowidesoftware.swift.model.Tag;
import com.prowidesoftware.swift.model.field.Field34F;
import com.prowidesoftware.swift.model.field.Field60F;
import com.prowidesoftware.swift.model.field.Field61;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.BankTransaction;

/** Prowide Core, for the statement lines of MT940 files. */
final class Mt940Oracle implements Oracle {

    private static final Pattern STATEMENT = Pattern.compile("(?m)(?=^:20:)");
    private static final Pattern END = Pattern.compile("(?m)^-\\}|^-\\s*\\z");

    @Override
    public String library() {
        return "Prowide Core";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/mt940");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        Values values = new Values();
        for (BankTransaction transaction : rows.records(BankTransaction.class)) {
            values.item(transaction.getValueDate())
                    .add("amount", transaction.getAmount())
                    .add("currency", transaction.getCurrency());
        }
        return values;
    }

    @Override
    public Values theirs(byte[] file) throws Exception {
        Values values = new Values();
        for (String statement : STATEMENT.split(new String(file, StandardCharsets.ISO_8859_1).replace("\r", ""), -1)) {
            if (!statement.startsWith(":20:")) {
                continue;
            }
            String text = END.split(statement, 2)[0].strip();
            SwiftBlock4 block = new SwiftParser("{4:\r\n" + text.replace("\n", "\r\n") + "\r\n-}")
                    .message()
                    .getBlock4();
            String currency = "";
            for (Tag tag : block.getTags()) {
                if (tag.getName().equals("60F") || tag.getName().equals("60M")) {
                    currency = new Field60F(tag.getValue()).getCurrency();
                } else if (tag.getName().equals("34F")) {
                    currency = new Field34F(tag.getValue()).getCurrency();
                } else if (tag.getName().equals("61")) {
                    add(new Field61(tag.getValue()), currency, values);
                }
            }
        }
        return values;
    }

    private static void add(Field61 line, String currency, Values values) {
        BigDecimal amount = line.getAmountAsBigDecimal();
        boolean credit = line.getDebitCreditMark().equals("C")
                || line.getDebitCreditMark().equals("RD");
        String day = line.getValueDate();
        values.item("20" + day.substring(0, 2) + "-" + day.substring(2, 4) + "-" + day.substring(4))
                .add("amount", amount == null ? null : credit ? amount : amount.negate())
                .add("currency", currency);
    }
}

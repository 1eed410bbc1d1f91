package org.mesinfos.connectors.oracles;

import io.xlate.edi.stream.EDIInputFactory;
import io.xlate.edi.stream.EDIStreamEvent;
import io.xlate.edi.stream.EDIStreamReader;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.util.Set;
import org.mesinfos.connectors.api.SourceContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.HealthReimbursement;

/** StAEDI, for the service lines of X12 remittances. */
final class RemittanceOracle implements Oracle {

    @Override
    public String library() {
        return "StAEDI";
    }

    @Override
    public Set<String> connectors() {
        return Set.of("standard/x12-835");
    }

    @Override
    public Values ours(CollectedRows rows, SourceContent content) {
        Values values = new Values();
        for (HealthReimbursement line : rows.records(HealthReimbursement.class)) {
            if (line.getActCode() != null) {
                values.item(line.getStatementNumber())
                        .add("charge", line.getPaid())
                        .add("payment", line.getReimbursed());
            }
        }
        return values;
    }

    /** Reads the claims ({@code CLP07}, the number of the payer) and their services ({@code SVC02} and {@code SVC03}). */
    @Override
    public Values theirs(byte[] file) throws Exception {
        Values values = new Values();
        String segment = "";
        try (EDIStreamReader reader =
                EDIInputFactory.newFactory().createEDIStreamReader(new ByteArrayInputStream(file))) {
            while (reader.hasNext()) {
                EDIStreamEvent event = reader.next();
                if (event == EDIStreamEvent.START_SEGMENT) {
                    segment = reader.getText();
                } else if (event == EDIStreamEvent.ELEMENT_DATA
                        && !reader.getText().isEmpty()) {
                    String element = segment + reader.getLocation().getElementPosition();
                    switch (element) {
                        case "CLP7" -> values.item(reader.getText());
                        case "SVC2" -> values.add("charge", number(reader.getText()));
                        case "SVC3" -> values.add("payment", number(reader.getText()));
                        default -> {
                            // Not compared.
                        }
                    }
                }
            }
        }
        return values;
    }

    private static Object number(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException invalid) {
            return text;
        }
    }
}

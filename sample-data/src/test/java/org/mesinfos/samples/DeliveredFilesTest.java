package org.mesinfos.samples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Verification that the delivered files are well formed and their amounts are consistent. */
class DeliveredFilesTest {

    private static final Sample SAMPLE = Population.of(2024, 40, 2).deliver();

    @Test
    void writesConsistentBalances() throws Exception {
        NavigableMap<String, NavigableMap<String, byte[]>> files =
                SAMPLE.deliveries().get("credit-boreal");
        int statements = 0;
        for (String name : List.of("camt053-2024-01.xml", "camt053-2024-02.xml")) {
            for (Element statement : elements(xml(files.get(name).get(name)), "Stmt")) {
                List<Element> balances = elements(statement, "Bal");
                BigDecimal entries = elements(statement, "Ntry").stream()
                        .map(DeliveredFilesTest::signed)
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
                assertThat(signed(balances.get(0)).add(entries)).isEqualByComparingTo(signed(balances.get(1)));
                statements++;
            }
        }
        assertThat(statements).isGreaterThan(10);
    }

    @Test
    void writesReceiptTotalsEqualToTheirLines() throws Exception {
        byte[] file =
                SAMPLE.deliveries().get("marche-clair").get("tickets-2024-01").get("tickets-2024-01.xml");
        List<Element> tickets = elements(xml(file), "ticket");

        assertThat(tickets).hasSizeGreaterThan(50);
        for (Element ticket : tickets) {
            BigDecimal lines = elements(ticket, "ligne").stream()
                    .map(line -> new BigDecimal(line.getAttribute("montant")))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(new BigDecimal(elements(ticket, "total").get(0).getTextContent()))
                    .isEqualByComparingTo(lines);
        }
    }

    @Test
    void writesContractsWithOneObjectEach() throws Exception {
        byte[] file = SAMPLE.deliveries().get("assur-loire").get("contrats-2").get("contrats.xml");

        for (Element contract : elements(xml(file), "contrat")) {
            assertThat(elements(contract, "habitation").size()
                            + elements(contract, "vehicule").size())
                    .isEqualTo(1);
        }
    }

    @Test
    void writesAFooterWithTheColumnSums() {
        List<String> lines = csv("banque-atlantide", "operations-2024-02", Charset.forName("windows-1252"));
        List<String> rows =
                lines.stream().filter(line -> line.startsWith("FR76")).toList();
        long debits = rows.stream().mapToLong(row -> fromEnd(row, 3)).sum();
        long credits = rows.stream().mapToLong(row -> fromEnd(row, 2)).sum();
        String footer = lines.get(lines.size() - 1);

        assertThat(footer).startsWith("Total;;;;");
        assertThat(fromEnd(footer, 3)).isEqualTo(debits);
        assertThat(fromEnd(footer, 2)).isEqualTo(credits);
    }

    @Test
    void writesAllColumnsOfCustomers() {
        for (String line : csv("telecom-azur", "clients-1", StandardCharsets.UTF_8)) {
            assertThat(line.split(";", -1)).hasSize(25);
        }
    }

    @Test
    void describesADeliveryBySequenceHashAndRows() {
        String yaml = new String(
                SAMPLE.deliveries().get("banque-atlantide").get("clients-2").get("delivery.yaml"),
                StandardCharsets.UTF_8);

        assertThat(yaml).matches("""
                        mode: snapshot
                        sequence: 2
                        as-of: \\d{4}-\\d{2}-\\d{2}
                        files:
                          - name: clients.csv
                            sha256: [0-9a-f]{64}
                            rows: \\d+
                        """);
    }

    private static long fromEnd(String row, int column) {
        String[] cells = row.split(";", -1);
        String amount = cells[cells.length - column]
                .replace("\u00a0", "")
                .replace(" ", "")
                .replace(",", "");
        return amount.isEmpty() ? 0 : Long.parseLong(amount);
    }

    private static List<String> csv(String organisation, String delivery, Charset charset) {
        byte[] file = SAMPLE.deliveries().get(organisation).get(delivery).entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".csv"))
                .findFirst()
                .orElseThrow()
                .getValue();
        return new String(file, charset).lines().toList();
    }

    private static BigDecimal signed(Element parent) {
        BigDecimal amount = new BigDecimal(elements(parent, "Amt").get(0).getTextContent());
        return elements(parent, "CdtDbtInd").get(0).getTextContent().equals("DBIT") ? amount.negate() : amount;
    }

    private static Element xml(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int index = 0; index < nodes.getLength(); index++) {
            elements.add((Element) nodes.item(index));
        }
        return elements;
    }
}

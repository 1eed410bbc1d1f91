package org.mesinfos.connectors.standard.greenbutton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.ParsedRow;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Contract;
import org.mesinfos.records.MeterReading;

/** A feed with entries of several customers: only links decide what belongs to whom. */
class SeveralCustomersTest {

    private static final String CUSTOMER_1 = "/RetailCustomer/1";
    private static final String CUSTOMER_2 = "/RetailCustomer/2";

    @Test
    void readingsOfAnotherUsagePointThanTheOnlyOneOfTheFileBelongToNobody() throws IOException {
        CollectedRows rows = read(usagePoint("A", CUSTOMER_1) + type("1", "0") + block(CUSTOMER_2, "B", "1"));

        MeterReading reading = rows.records(MeterReading.class).get(0);
        assertThat(reading.getUsagePoint()).isNull();
        assertThat(reading.getSubject()).isNull();
    }

    @Test
    void readingsFollowTheLinksOfTheirMeterReading() throws IOException {
        String linked = entry("M", CUSTOMER_2 + "/UsagePoint/B/MeterReading/1", "/ReadingType/1", "<MeterReading/>");
        String withoutLinks = "<entry><content><IntervalBlock xmlns=\"http://naesb.org/espi\">" + READING
                + "</IntervalBlock></content></entry>";
        CollectedRows rows = read(usagePoint("A", CUSTOMER_1) + type("1", "0") + linked + withoutLinks);

        assertThat(rows.records(MeterReading.class))
                .extracting(MeterReading::getUsagePoint, MeterReading::getValue)
                .containsExactly(tuple(null, new BigDecimal("12.000000")));
    }

    @Test
    void summariesOfAnotherUsagePointThanTheOnlyOneOfTheFileBelongToNobody() throws IOException {
        CollectedRows rows = read(usagePoint("A", CUSTOMER_1) + summary(CUSTOMER_2 + "/UsagePoint/B/UsageSummary/1"));

        assertThat(rows.records(MeterReading.class))
                .extracting(MeterReading::getUsagePoint, MeterReading::getSubject, MeterReading::getCost)
                .containsExactly(tuple(null, null, new BigDecimal("1.0000")));
    }

    @Test
    void readingsAndSummariesOfTwoUnknownUsagePointsAreNotTheSame() throws IOException {
        CollectedRows rows = read(block(CUSTOMER_1, "A", "1")
                + block(CUSTOMER_1, "B", "1")
                + summary("/UsagePoint/A/UsageSummary/1")
                + summary("/UsagePoint/B/UsageSummary/1"));

        assertThat(rows.rows().stream().map(ParsedRow::key)).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void valuesOfAReadingTypeThatTheFileLacksAreNotScaledByAnother() throws IOException {
        CollectedRows rows = read(usagePoint("A", CUSTOMER_1)
                + meterReading(CUSTOMER_1, "A", "/ReadingType/2")
                + type("1", "0")
                + block(CUSTOMER_1, "A", "1"));

        MeterReading reading = rows.records(MeterReading.class).get(0);
        assertThat(reading.getUsagePoint()).isEqualTo("A");
        assertThat(reading.getValue()).isNull();
        assertThat(reading.getAdditional()).isEqualTo(Map.of("value", "12"));
    }

    @Test
    void theOnlyReadingTypeIsThatOfAMeterReadingThatNamesNone() throws IOException {
        CollectedRows rows = read(usagePoint("A", CUSTOMER_1)
                + meterReading(CUSTOMER_1, "A", CUSTOMER_1 + "/UsagePoint/A/MeterReading/1/IntervalBlock")
                + type("1", "0")
                + block(CUSTOMER_1, "A", "1"));

        assertThat(rows.records(MeterReading.class))
                .extracting(MeterReading::getValue)
                .containsExactly(new BigDecimal("12.000000"));
    }

    @Test
    void aLinkThatLeadsToTwoUsagePointsLeadsToNone() throws IOException {
        String second = usagePoint("A", CUSTOMER_1).replace("<id>A<", "<id>B<");
        CollectedRows rows = read(usagePoint("A", CUSTOMER_1) + second + block(CUSTOMER_1, "A", "1"));

        assertThat(rows.records(MeterReading.class))
                .extracting(MeterReading::getUsagePoint)
                .containsExactly((String) null);
    }

    @Test
    void entriesOfOneCustomerAreInNoContractOfAnother() throws IOException {
        List<Contract> contracts = read("<title>Both</title>"
                        + usagePoint("A", CUSTOMER_1)
                        + entry("N1", CUSTOMER_1 + "/Customer/1", "", "<Customer><name>Ada Lind</name></Customer>")
                        + meterReading(CUSTOMER_1, "A", "/ReadingType/1")
                        + type("1", "0")
                        + usagePoint("B", CUSTOMER_2)
                        + entry("N2", CUSTOMER_2 + "/Customer/9", "", "<Customer><name>Bo Ek</name></Customer>")
                        + entry("N3", "/Customer/8", "", "<Customer><name>Cy Dal</name></Customer>"))
                .records(Contract.class);

        assertThat(contracts).extracting(Contract::getUsagePoint).containsExactly("A", "B");
        assertThat(contracts.get(0).getAdditional().toString())
                .contains("Customer/name=Ada Lind", "ReadingType/uom=72")
                .doesNotContain("Bo Ek", "Cy Dal", "Both");
        assertThat(contracts.get(1).getAdditional().toString())
                .contains("Customer/name=Bo Ek")
                .doesNotContain("Ada Lind", "Cy Dal", "ReadingType", "Both");
    }

    @Test
    void entriesThatBelongToNoUsagePointAreCountedAsSkipped() throws IOException {
        CollectedRows rows = read(usagePoint("A", CUSTOMER_1)
                + usagePoint("B", CUSTOMER_2)
                + entry("N", "/Customer/8", "", "<Customer><name>Cy Dal</name></Customer>"));

        assertThat(rows.lines())
                .anySatisfy(line -> assertThat(line)
                        .contains("/feed/entry[3]")
                        .endsWith("skipped: belongs to no usage point of the file"));
    }

    @Test
    void entriesOfAFileAboutOneCustomerAreInAllItsContracts() throws IOException {
        List<Contract> contracts = read("<title>Home</title>"
                        + usagePoint("A", CUSTOMER_1)
                        + usagePoint("B", CUSTOMER_1)
                        + entry("N", "/Customer/8", "", "<Customer><name>Ada Lind</name></Customer>"))
                .records(Contract.class);

        assertThat(contracts)
                .hasSize(2)
                .allSatisfy(contract -> assertThat(contract.getAdditional().toString())
                        .contains("Customer/name=Ada Lind", "title=Home"));
    }

    private static final String READING =
            "<IntervalReading><timePeriod><start>1700000000</start></timePeriod><value>12</value></IntervalReading>";

    private static String usagePoint(String id, String customer) {
        return entry(
                id,
                customer + "/UsagePoint/" + id,
                customer + "/UsagePoint/" + id + "/MeterReading",
                "<UsagePoint><ServiceCategory><kind>0</kind></ServiceCategory></UsagePoint>");
    }

    private static String summary(String self) {
        return entry("S", self, "", "<UsageSummary><billLastPeriod>100000</billLastPeriod></UsageSummary>");
    }

    private static String meterReading(String customer, String usagePoint, String related) {
        return entry(
                "M" + usagePoint,
                customer + "/UsagePoint/" + usagePoint + "/MeterReading/1",
                related,
                "<MeterReading/>");
    }

    private static String type(String id, String power) {
        return entry(
                "T" + id,
                "/ReadingType/" + id,
                "",
                "<ReadingType><powerOfTenMultiplier>" + power + "</powerOfTenMultiplier><uom>72</uom></ReadingType>");
    }

    private static String block(String customer, String usagePoint, String number) {
        return entry(
                "B" + usagePoint + number,
                customer + "/UsagePoint/" + usagePoint + "/MeterReading/1/IntervalBlock/" + number,
                "",
                "<IntervalBlock>" + READING + "</IntervalBlock>");
    }

    private static String entry(String id, String self, String related, String content) {
        String up = self.substring(0, self.lastIndexOf('/'));
        return "<entry><id>" + id + "</id><link rel=\"self\" href=\"" + self + "\"/><link rel=\"up\" href=\"" + up
                + "\"/>" + (related.isEmpty() ? "" : "<link rel=\"related\" href=\"" + related + "\"/>")
                + "<content>" + content.replaceFirst("(/?)>", " xmlns=\"http://naesb.org/espi\"$1>")
                + "</content></entry>\n";
    }

    private static CollectedRows read(String entries) throws IOException {
        String feed = "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>";
        return CollectedRows.of(new GreenButtonConnector(), BytesContent.utf8("feed.xml", feed));
    }
}

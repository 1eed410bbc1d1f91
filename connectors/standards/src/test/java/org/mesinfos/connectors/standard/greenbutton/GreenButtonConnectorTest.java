package org.mesinfos.connectors.standard.greenbutton;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.api.Rejection;
import org.mesinfos.connectors.api.RejectionReason;
import org.mesinfos.connectors.api.SourceContext;
import org.mesinfos.connectors.api.Subject;
import org.mesinfos.connectors.api.SubjectLink;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.testkit.CollectedRows;
import org.mesinfos.records.Commodity;
import org.mesinfos.records.Contract;
import org.mesinfos.records.EnergyFlow;
import org.mesinfos.records.MeterReading;
import org.mesinfos.records.ReadingAggregation;
import org.mesinfos.records.ReadingKind;
import org.mesinfos.records.ReadingQuality;
import org.mesinfos.records.SubjectKind;

class GreenButtonConnectorTest {

    private static final Connector GREEN_BUTTON = new GreenButtonConnector();
    private static final String POINT = entry(
            "U1",
            "/RetailCustomer/R9/UsagePoint/1",
            "/RetailCustomer/R9/UsagePoint",
            "/RetailCustomer/R9/UsagePoint/1/MeterReading",
            "<UsagePoint><ServiceCategory><kind>0</kind>" + "</ServiceCategory></UsagePoint>");
    private static final String METER =
            entry("M1", "/m/1", "/RetailCustomer/R9/UsagePoint/1/MeterReading", "/ReadingType/7", "<MeterReading/>");
    private static final String TYPE =
            entry("T7", "https://host.example/ReadingType/7/?x=1", "/ReadingType", "", type("3", "72"));
    private static final String READING = "<IntervalReading><timePeriod><duration>900</duration>"
            + "<start>1700000000</start></timePeriod><value>12</value></IntervalReading>";
    private static final String BLOCK = block(READING);

    @Test
    void scalesValuesAndNamesTheirUnit() throws IOException {
        MeterReading reading = one(POINT + METER + TYPE + BLOCK);
        assertThat(reading.getValue()).isEqualTo(new BigDecimal("12000.000000"));
        assertThat(reading.getUnit()).isEqualTo("Wh");
        assertThat(reading.getKind()).isEqualTo(ReadingKind.ENERGY);
        assertThat(reading.getAggregation()).isEqualTo(ReadingAggregation.SUM);
        assertThat(reading.getCommodity()).isEqualTo(Commodity.ELECTRICITY);
        assertThat(reading.getFlow()).isEqualTo(EnergyFlow.PRODUCED);
        assertThat(reading.getIntervalStart()).isEqualTo(Instant.ofEpochSecond(1_700_000_000));
        assertThat(reading.getIntervalEnd()).isEqualTo(Instant.ofEpochSecond(1_700_000_900));
        assertThat(reading.getUsagePoint()).isEqualTo("U1");
        assertThat(reading.getAdditional()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0.25, 250.000000", "-1.5, -1500.000000", "7, 7000.000000"})
    void readsValuesWithADecimalPoint(String delivered, BigDecimal value) throws IOException {
        String block = block(READING.replace(">12<", ">" + delivered + "<"));
        assertThat(one(POINT + METER + TYPE + block).getValue()).isEqualTo(value);
    }

    @Test
    void followsLinksInAnyOrderOfEntries() throws IOException {
        MeterReading inOrder = one(POINT + METER + TYPE + BLOCK);
        assertThat(one(BLOCK + TYPE + METER + POINT)).isEqualTo(inOrder);
        assertThat(one(TYPE + BLOCK + POINT + METER)).isEqualTo(inOrder);
    }

    @Test
    void distinguishesReadingTypesOfTwoMeters() throws IOException {
        String otherMeter = entry(
                "M2", "/m/2", "/RetailCustomer/R9/UsagePoint/1/MeterReading", "/ReadingType/8", "<MeterReading/>");
        String otherType = entry("T8", "/ReadingType/8", "/ReadingType", "", type("0", "38"));
        CollectedRows rows =
                read(POINT + METER + otherMeter + BLOCK.replace("/m/1", "/m/2") + BLOCK + TYPE + otherType);
        assertThat(rows.records(MeterReading.class))
                .extracting(MeterReading::getUnit, MeterReading::getValue)
                .containsExactly(tuple("W", new BigDecimal("12.000000")), tuple("Wh", new BigDecimal("12000.000000")));
    }

    @Test
    void readsElementsOfAnyPrefixAndOfNoNamespace() throws IOException {
        String entries = POINT + METER + TYPE + BLOCK;
        MeterReading expected = one(entries);
        String prefixed = feed(entries)
                .replaceAll("<(/?)(?=feed|entry|id|link|content)", "<$1a:")
                .replace("xmlns=\"http://www", "xmlns:a=\"http://www");
        for (String file : List.of(prefixed, feed(entries.replace(" xmlns=\"http://naesb.org/espi\"", "")))) {
            assertThat(recognise(file)).isInstanceOf(Recognition.Claimed.class);
            assertThat(CollectedRows.of(GREEN_BUTTON, BytesContent.utf8("feed.xml", file))
                            .records(MeterReading.class))
                    .containsExactly(expected);
        }
    }

    @Test
    void entriesWithoutLinksFollowTheResourcesOfTheirReadings() throws IOException {
        String second = (POINT + TYPE).replace("U1", "U2").replace(">72<", ">38<");
        CollectedRows rows = read(withoutLinks(POINT + TYPE + BLOCK + second + BLOCK));

        assertThat(rows.records(MeterReading.class))
                .extracting(MeterReading::getUsagePoint, MeterReading::getUnit)
                .containsExactly(tuple("U1", "Wh"), tuple("U2", "W"));
    }

    @Test
    void entriesWithoutLinksAreNotAssignedToOneOfSeveralResources() throws IOException {
        String second = (POINT + TYPE).replace("U1", "U2").replace(">72<", ">38<");
        CollectedRows rows = read(withoutLinks(POINT + TYPE + second + BLOCK + BLOCK));

        assertThat(rows.records(MeterReading.class)).allSatisfy(reading -> {
            assertThat(reading.getUsagePoint()).isNull();
            assertThat(reading.getValue()).isNull();
            assertThat(reading.getAdditional()).isEqualTo(Map.of("value", "12"));
        });
    }

    private static String withoutLinks(String entries) {
        return entries.replaceAll("<link [^>]*>", "");
    }

    @Test
    void readsCostQualityAndTariffOfAReading() throws IOException {
        MeterReading reading = one(POINT
                + METER
                + TYPE
                + block("<IntervalReading><cost>4120</cost><ReadingQuality><quality>8</quality></ReadingQuality>"
                        + "<timePeriod><start>1700000000</start></timePeriod><value>-3</value><tou>2</tou>"
                        + "</IntervalReading>"));
        assertThat(reading.getCost()).isEqualTo(new BigDecimal("0.0412"));
        assertThat(reading.getCurrency()).isEqualTo("CAD");
        assertThat(reading.getQuality()).isEqualTo(ReadingQuality.ESTIMATED);
        assertThat(reading.getQualityLabel()).isEqualTo("8");
        assertThat(reading.getTariffSlot()).isEqualTo("2");
        assertThat(reading.getValue()).isEqualTo(new BigDecimal("-3000.000000"));
        assertThat(reading.getIntervalEnd()).isEqualTo(Instant.ofEpochSecond(1_700_000_600));
    }

    @Test
    void attributesReadingsToUsagePointAndUsagePointToCustomer() throws IOException {
        CollectedRows rows = read(POINT + METER + TYPE + BLOCK);
        Subject point = new Subject(SubjectKind.USAGE_POINT, "U1");
        assertThat(rows.rows()).allSatisfy(row -> assertThat(row.subject()).contains(point));
        assertThat(rows.rows().get(1).links()).containsExactly(new SubjectLink(point, Subject.customer("R9")));
        assertThat(rows.records(Contract.class).get(0).getAdditional())
                .containsEntry("entry[2]/id", "M1")
                .containsEntry("entry[3]/content/ReadingType/uom", "72")
                .doesNotContainValue("U1");
    }

    @Test
    void attributesUsagePointToTheCustomerOfTheDelivery() throws IOException {
        SourceContext of = BytesContent.utf8("feed.xml", "").context();
        SourceContext declared = new SourceContext(
                of.organisation(),
                of.delivery(),
                of.fileSha256(),
                of.fileName(),
                of.mediaType(),
                of.encoding(),
                of.zone(),
                of.country(),
                Optional.of("C1"));
        byte[] feed = feed(POINT.replace("/RetailCustomer/R9", "")
                        + METER.replace("/RetailCustomer/R9", "")
                        + TYPE
                        + BLOCK)
                .getBytes(StandardCharsets.UTF_8);

        CollectedRows rows = CollectedRows.of(GREEN_BUTTON, BytesContent.of(declared, feed));

        Subject point = new Subject(SubjectKind.USAGE_POINT, "U1");
        assertThat(rows.rows()).allSatisfy(row -> assertThat(row.subject()).contains(point));
        assertThat(rows.rows().stream().flatMap(row -> row.links().stream()))
                .containsExactly(new SubjectLink(point, Subject.customer("C1")));
    }

    @Test
    void readsSummaryAsOneReadingOfItsPeriod() throws IOException {
        String summary = entry(
                "S1",
                "/s/1",
                "/RetailCustomer/R9/UsagePoint/1/UsageSummary",
                "",
                "<UsageSummary><billingPeriod><duration>100</duration><start>1700000000</start></billingPeriod>"
                        + "<billLastPeriod>1234500</billLastPeriod><currency>840</currency>"
                        + "<overallConsumptionLastPeriod><powerOfTenMultiplier>3</powerOfTenMultiplier><uom>72</uom>"
                        + "<value>7</value></overallConsumptionLastPeriod></UsageSummary>");
        MeterReading reading = one(POINT + summary);
        assertThat(reading.getStatementKind()).isEqualTo("UsageSummary");
        assertThat(reading.getValue()).isEqualTo(new BigDecimal("7000.000000"));
        assertThat(reading.getCost()).isEqualTo(new BigDecimal("12.3450"));
        assertThat(reading.getCurrency()).isEqualTo("USD");
        assertThat(reading.getUsagePoint()).isEqualTo("U1");
    }

    @ParameterizedTest
    @CsvSource({
        "1, INDEX, INSTANTANEOUS",
        "2, INDEX, INSTANTANEOUS",
        "3, INDEX, INSTANTANEOUS",
        "4, ENERGY, SUM",
        "9, INDEX, INSTANTANEOUS",
    })
    void runningTotalsAreStatesOfARegister(String accumulation, ReadingKind kind, ReadingAggregation aggregation)
            throws IOException {
        String type = TYPE.replace("<accumulationBehaviour>4<", "<accumulationBehaviour>" + accumulation + "<");
        MeterReading reading = one(POINT + METER + type + BLOCK);
        assertThat(reading.getKind()).isEqualTo(kind);
        assertThat(reading.getAggregation()).isEqualTo(aggregation);
    }

    @Test
    void readsBlocksOutsideEntriesWithoutScaling() throws IOException {
        String alone = "<IntervalBlock xmlns=\"http://naesb.org/espi\">" + READING + "</IntervalBlock>";
        CollectedRows rows = CollectedRows.of(GREEN_BUTTON, BytesContent.utf8("x.xml", alone));
        MeterReading reading = rows.records(MeterReading.class).get(0);
        assertThat(reading.getValue()).isNull();
        assertThat(reading.getAdditional()).containsEntry("value", "12");
    }

    @ParameterizedTest
    @CsvSource({
        "12</value>, 1l</value>, INVALID_VALUE, value",
        "<start>1700000000</start>, '', MISSING_VALUE, timePeriod/start",
        "1700000000, 99999999999999, OUT_OF_RANGE, start",
        "12</value>, 12345678901234567</value>, OUT_OF_RANGE, value",
    })
    void rejectsInvalidReadingAndReadsTheOthers(String delivered, String other, RejectionReason reason, String column)
            throws IOException {
        String untimed = TYPE.replace("<intervalLength>600</intervalLength>", "");
        CollectedRows rows = read(POINT + METER + untimed + block(READING.replace(delivered, other) + READING));
        assertThat(rows.records(MeterReading.class)).hasSize(1);
        Rejection rejection = rows.rejections().get(0);
        assertThat(rejection.reason()).isEqualTo(reason);
        assertThat(rejection.column()).isEqualTo(column);
        assertThat(rejection.locator().path())
                .isEqualTo("/feed/entry[4]/content[1]/IntervalBlock[1]/IntervalReading[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900000000000", "99999999999999", "999999999999999999"})
    void rejectsIntervalsThatEndAfterTheLastYear(String length) throws IOException {
        String type = TYPE.replace("<intervalLength>600<", "<intervalLength>" + length + "<");
        String reading = READING.replaceAll("<duration>\\d+</duration>", "");
        CollectedRows rows = read(POINT + METER + type + block(reading));
        assertThat(rows.rejections())
                .extracting(Rejection::reason, Rejection::column)
                .containsExactly(tuple(RejectionReason.OUT_OF_RANGE, "intervalLength"));
    }

    @Test
    void recognisesNamespaceOfTheStandard() throws IOException {
        assertThat(recognise(feed(POINT)))
                .isEqualTo(Recognition.claimed(100, "element UsagePoint of http://naesb.org/espi"));
        assertThat(recognise("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry/></feed>"))
                .isInstanceOf(Recognition.Declined.class);
        assertThat(recognise("<UsagePoint/>")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Property(tries = 300)
    void neverThrowsForCorruptedBytes(
            @ForAll @IntRange(max = 3000) int place, @ForAll byte other, @ForAll @IntRange(max = 40) int length)
            throws IOException {
        byte[] bytes = feed(POINT + METER + TYPE + BLOCK).getBytes(StandardCharsets.UTF_8);
        for (int i = place; i < Math.min(bytes.length, place + length); i++) {
            bytes[i] = other;
        }
        CollectedRows rows = CollectedRows.of(GREEN_BUTTON, BytesContent.of("x.xml", bytes));
        assertThat(rows.rows().size() + rows.rejections().size()).isEqualTo(rows.rowsRead());
    }

    private static String type(String power, String uom) {
        return "<ReadingType><accumulationBehaviour>4</accumulationBehaviour><commodity>1</commodity>"
                + "<currency>124</currency><flowDirection>19</flowDirection><intervalLength>600</intervalLength>"
                + "<powerOfTenMultiplier>" + power + "</powerOfTenMultiplier><uom>" + uom + "</uom></ReadingType>";
    }

    private static String block(String readings) {
        return entry("B1", "/b/1", "/m/1/IntervalBlock", "", "<IntervalBlock>" + readings + "</IntervalBlock>");
    }

    private static String entry(String id, String self, String up, String related, String content) {
        return "<entry><id>" + id + "</id><link rel=\"self\" href=\"" + self + "\"/><link rel=\"up\" href=\"" + up
                + "\"/>" + (related.isEmpty() ? "" : "<link rel=\"related\" href=\"" + related + "\"/>")
                + "<content>" + content.replaceFirst("(/?)>", " xmlns=\"http://naesb.org/espi\"$1>")
                + "</content></entry>\n";
    }

    private static String feed(String entries) {
        return "<feed xmlns=\"http://www.w3.org/2005/Atom\">" + entries + "</feed>";
    }

    private static CollectedRows read(String entries) throws IOException {
        return CollectedRows.of(GREEN_BUTTON, BytesContent.utf8("feed.xml", feed(entries)));
    }

    private static MeterReading one(String entries) throws IOException {
        CollectedRows rows = read(entries);
        assertThat(rows.rejections()).isEmpty();
        return rows.records(MeterReading.class).get(0);
    }

    private static Recognition recognise(String text) throws IOException {
        return GREEN_BUTTON.recognise(
                BufferedFilePreview.of(BytesContent.utf8("file.xml", text), PdfPreviewReader.NONE));
    }
}

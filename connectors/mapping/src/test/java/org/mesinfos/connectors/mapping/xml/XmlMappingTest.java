package org.mesinfos.connectors.mapping.xml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mesinfos.connectors.api.Connector;
import org.mesinfos.connectors.api.Recognition;
import org.mesinfos.connectors.format.pdf.PdfPreviewReader;
import org.mesinfos.connectors.intake.BufferedFilePreview;
import org.mesinfos.connectors.intake.BytesContent;
import org.mesinfos.connectors.mapping.CollectedMappingRows;
import org.mesinfos.connectors.mapping.MappingLoader;

class XmlMappingTest {

    private static final String MAPPING = """
            connector: test/shop
            version: 1
            title: Test
            format: xml
            xml: {record: /shops/shop/sale}
            record: Receipt
            subject: {kind: card, from: card}
            key: {native: receipt_number}
            fields:
              receipt_number: {path: "@no", required: true}
              shop_id: "../@id"
              shop_name: /shops/shop/name
              currency: /shops/@currency
              cashier_id: {path: cashier/@nr, aliases: [cashier]}
              transaction_kind: {path: note, all: " | "}
              points_won: "points[@kind='won']"
              checkout_id: tills/till[2]
              lines:
                each: lines/line
                fields: {label: ., quantity: "@q", section_label: ../@section, brand: ../../@no}
            """;

    private static final String FILE = """
            <x:shops xmlns:x="urn:shops" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" currency="EUR"
                xsi:schemaLocation="urn:shops shops.xsd">
              <shop id="A"><name>Nord</name><town>Lille</town>
                <sale no="1"><card>C1</card><cashier nr="7"/><lines section="S"><line q="2">milk</line>
                  <line q="1" vat="5.5">bread<eco>0.1</eco></line></lines><note>a</note><note>b</note></sale>
                <sale no="2"><cashier>eight</cashier><points kind="lost">1</points><points kind="won">2</points>
                  <tills><till>x</till><till>y</till></tills></sale>
                <sale><card>C3</card></sale>
                <closed>yes</closed>
              </shop>
              <shop id="B"><sale no="4"/></shop>
              <count>4</count>
            </x:shops>
            """;

    @Test
    void fillsAListFromSeveralGroupsAndKeepsUnmappedValuesPerElement() throws IOException {
        Connector connector = load("""
                connector: test/shop
                version: 1
                title: Test
                format: xml
                xml: {record: /contracts/contract}
                record: Contract
                key: {native: number}
                fields:
                  number: "@no"
                  insured_objects:
                    - {each: car, fields: {kind: {constant: VEHICLE}, registration: plate}}
                    - {each: home, fields: {kind: {constant: HOME}, room_count: rooms}}
                    - {kind: {constant: PERSON}, family_name: name}
                """);
        CollectedMappingRows rows = CollectedMappingRows.of(connector, BytesContent.utf8("x.xml", """
                <contracts><contract no="1"><home><rooms>3</rooms><alarm>yes</alarm></home>
                  <car><plate>AB-1</plate></car><car><plate>AB-2</plate><X1>7</X1></car><name>Le Goff</name></contract>
                </contracts>
                """));

        assertThat(rows.json()).containsExactly("""
                {"record":"Contract","organisation":"test","number":"1","insured_objects":[\
                {"kind":"VEHICLE","registration":"AB-1"},\
                {"kind":"VEHICLE","registration":"AB-2","attributes":{"X1":"7"}},\
                {"kind":"HOME","room_count":3,"attributes":{"alarm":"yes"}},\
                {"kind":"PERSON","family_name":"Le Goff"}]}""");
    }

    @Test
    void keepsAnUnreadableValueUnderTheAliasThatDeliveredIt() throws IOException {
        Connector connector = load("""
                connector: test/shop
                version: 1
                title: Test
                format: xml
                xml: {record: /sales/sale}
                record: Receipt
                key: {natural: [shop_id]}
                fields:
                  shop_id: shop
                  item_count: {path: count, aliases: [items/number], lenient: true}
                """);
        CollectedMappingRows rows = CollectedMappingRows.of(connector, BytesContent.utf8("x.xml", """
                <sales><sale><shop>1</shop><items><number>two</number></items></sale>
                  <sale><shop>2</shop><count>2</count></sale></sales>
                """));

        assertThat(rows.json())
                .containsExactly(
                        "{\"record\":\"Receipt\",\"organisation\":\"test\",\"additional\":{\"items/number\":\"two\"},\"shop_id\":\"1\"}",
                        "{\"record\":\"Receipt\",\"organisation\":\"test\",\"shop_id\":\"2\",\"item_count\":2}");
    }

    /** The type of an element distinguishes people from companies; the prefix of its namespace is free. */
    @Test
    void keepsTypesAndMissingValuesOfSchemasApartFromAttributesOfTheSameName() throws IOException {
        Connector connector = load("""
                connector: test/shop
                version: 1
                title: Test
                format: xml
                xml: {record: /sales/sale}
                record: Receipt
                key: {native: receipt_number}
                fields:
                  receipt_number: "@no"
                  transaction_kind: "@type"
                """);
        CollectedMappingRows rows = CollectedMappingRows.of(connector, BytesContent.utf8("x.xml", """
                <sales xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:noNamespaceSchemaLocation="sales.xsd">
                  <sale no="1" i:type="Refund" type="cash"><buyer i:type="Company"/><note i:nil="true"/></sale>
                  <sale no="2" i:type="Refund"/></sales>
                """));

        assertThat(rows.json()).containsExactly("""
                        {"record":"Receipt","organisation":"test",\
                        "additional":{"@xsi:type":"Refund","buyer/@xsi:type":"Company","note/@xsi:nil":"true"},\
                        "receipt_number":"1","transaction_kind":"cash"}""", """
                        {"record":"Receipt","organisation":"test","additional":{"@xsi:type":"Refund"},\
                        "receipt_number":"2"}""");
    }

    @Test
    void readsAttributesTextsAncestorsAndGroups() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.xml", FILE));

        assertThat(rows.json()).containsExactly("""
                        {"record":"Receipt","organisation":"test","subject":"C1","subject_kind":"CARD",\
                        "additional":{"/shops/shop/town":"Lille","lines[2].@vat":"5.5","lines[2].eco":"0.1"},\
                        "receipt_number":"1","transaction_kind":"a | b","shop_id":"A","shop_name":"Nord",\
                        "cashier_id":"7","currency":"EUR",\
                        "lines":[{"label":"milk","quantity":"2","section_label":"S","brand":"1"},\
                        {"label":"bread","quantity":"1","section_label":"S","brand":"1"}]}""", """
                        {"record":"Receipt","organisation":"test",\
                        "additional":{"/shops/shop/town":"Lille","points":"1","points/@kind":"lost",\
                        "points[2]/@kind":"won","tills/till":"x"},\
                        "receipt_number":"2","shop_id":"A","shop_name":"Nord","checkout_id":"y",\
                        "cashier_id":"eight","currency":"EUR","points_won":"2"}""", """
                        {"record":"Receipt","organisation":"test","receipt_number":"4","shop_id":"B",\
                        "currency":"EUR"}""");
        assertThat(rows.rejectionTexts())
                .containsExactly("line 8 /shops/shop[1]/sale[3], @no: found empty, expected a value (MISSING_VALUE)");
        assertThat(rows.skipped())
                .containsExactly(
                        "line 9 /shops/shop[1]/closed[1]: after the last record, belongs to no record",
                        "line 12 /shops/count[1]: after the last record, belongs to no record");
    }

    @Test
    void usesTheLastValueBeforeARecord() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(
                load(MAPPING),
                BytesContent.utf8(
                        "x.xml",
                        "<shops><shop><name>1</name><sale no='a'/><sale no='b'/><name>2</name><sale no='c'/></shop></shops>"));
        assertThat(rows.json())
                .extracting(json -> json.replaceAll(".*\"shop_name\":\"(.)\".*", "$1"))
                .containsExactly("1", "1", "2");
    }

    @Test
    void readsTheSameRowsFromSplits() throws IOException {
        Connector connector = load(MAPPING);
        String sales = "<sale no='%d'><card>C</card><lines section='S'><line>l</line></lines></sale>\n".repeat(20);
        for (String file : List.of(FILE, FILE.replace("<sale>", sales.formatted((Object[]) numbers(20)) + "<sale>"))) {
            BytesContent content = BytesContent.utf8("x.xml", file);
            for (int target : new int[] {1, 80, 500}) {
                CollectedMappingRows parts =
                        CollectedMappingRows.of(connector, content, connector.split(content, target));
                CollectedMappingRows whole = CollectedMappingRows.of(connector, content);
                assertThat(parts.json()).isEqualTo(whole.json());
                assertThat(parts.rejectionTexts()).isEqualTo(whole.rejectionTexts());
                assertThat(parts.skipped()).isEqualTo(whole.skipped());
            }
        }
    }

    private static Integer[] numbers(int count) {
        Integer[] numbers = new Integer[count];
        java.util.Arrays.setAll(numbers, i -> i);
        return numbers;
    }

    @Test
    void listsBesideRecordsAreNotRepeatedInEachRecord() throws IOException {
        String file = """
                <shops currency="EUR">
                <clients><client id="C1"><name>DURAND</name></client><client id="C2"><name>MARTIN</name></client><town>Lille</town>
                </clients><agent>Lea</agent>
                <agent>Ina</agent><agent>Noe</agent><shop id="A"><sale no="1"/><agent>Eve</agent><sale no="2"/></shop></shops>
                """;
        Connector connector = load(MAPPING);
        BytesContent content = BytesContent.utf8("x.xml", file);

        for (CollectedMappingRows rows : List.of(
                CollectedMappingRows.of(connector, content),
                CollectedMappingRows.of(connector, content, connector.split(content, 1)))) {
            assertThat(rows.json()).containsExactly("""
                            {"record":"Receipt","organisation":"test","additional":{"/shops/clients/town":"Lille"},\
                            "receipt_number":"1","shop_id":"A","currency":"EUR"}""", """
                            {"record":"Receipt","organisation":"test",\
                            "additional":{"/shops/clients/town":"Lille","/shops/shop/agent":"Eve"},\
                            "receipt_number":"2","shop_id":"A","currency":"EUR"}""");
            assertThat(rows.skipped())
                    .containsExactly(
                            "line 2 /shops/clients[1]/client[1]: a list outside of records that no path names",
                            "line 3 /shops/agent[1]: a list outside of records that no path names",
                            "line 4 /shops/agent[2]: a list outside of records that no path names",
                            "line 4 /shops/agent[3]: a list outside of records that no path names");
        }
    }

    @Test
    void longTextBesideRecordsIsNotRepeatedInEachRecord() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(
                load(MAPPING),
                BytesContent.utf8(
                        "x.xml",
                        "<shops><logo>" + "x".repeat(70_000)
                                + "</logo><town>Lille</town><shop><sale no='1'/></shop></shops>"));

        assertThat(rows.json()).containsExactly("""
                        {"record":"Receipt","organisation":"test","additional":{"/shops/town":"Lille"},\
                        "receipt_number":"1"}""");
        assertThat(rows.skipped())
                .containsExactly(
                        "line 1 /shops/logo[1]: more than 65536 characters outside of records that no path names");
    }

    @Test
    void readsARecordThatIsTheRoot() throws IOException {
        String mapping = """
                connector: test/one
                version: 1
                title: Test
                format: xml
                xml: {record: sale}
                record: Receipt
                key: {native: receipt_number}
                fields: {receipt_number: number}
                """;
        Connector connector = MappingLoader.load("test/one", "one.yaml", mapping);
        CollectedMappingRows rows = CollectedMappingRows.of(
                connector, BytesContent.utf8("x.xml", "<sale><number>7</number><a b='1'/></sale>"));
        assertThat(rows.json())
                .containsExactly("{\"record\":\"Receipt\",\"organisation\":\"test\",\"additional\":{\"a/@b\":\"1\"},"
                        + "\"receipt_number\":\"7\"}");
    }

    @Test
    void readsRecordsOfSeveralPaths() throws IOException {
        String mapping = """
                connector: test/shop
                version: 1
                title: Test
                format: xml
                xml: {record: [/shops/sale, /shops/day/first/sale, /shops/day/next/return]}
                record: Receipt
                key: {native: receipt_number}
                fields: {receipt_number: "@no", transaction_kind: name(), shop_name: ../name()}
                """;
        String file = """
                <shops><sale no="1"/>
                  <day><date>1 May</date><first><sale no="2"/><return no="3"/></first>
                    <next><return no="4"/><sale no="5"/></next></day>
                  <sale no="6"/></shops>
                """;
        CollectedMappingRows rows = CollectedMappingRows.of(load(mapping), BytesContent.utf8("x.xml", file));

        assertThat(rows.json()).containsExactly("""
                        {"record":"Receipt","organisation":"test","receipt_number":"1","transaction_kind":"sale",\
                        "shop_name":"shops"}""", """
                        {"record":"Receipt","organisation":"test","additional":{"/shops/day/date":"1 May"},\
                        "receipt_number":"2","transaction_kind":"sale","shop_name":"first"}""", """
                        {"record":"Receipt","organisation":"test","additional":{"/shops/day/date":"1 May"},\
                        "receipt_number":"4","transaction_kind":"return","shop_name":"next"}""", """
                        {"record":"Receipt","organisation":"test","receipt_number":"6","transaction_kind":"sale",\
                        "shop_name":"shops"}""");
        assertThat(rows.rejectionTexts()).isEmpty();
        assertThat(rows.skipped())
                .containsExactly(
                        "line 2 /shops/day[1]/first[1]/return[1]: after the last record, belongs to no record",
                        "line 3 /shops/day[1]/next[1]/sale[1]: after the last record, belongs to no record");
        assertThat(recognise(mapping, file)).isEqualTo(Recognition.claimed(80, "records shops/sale"));
    }

    @Test
    void recognisesRootNamespaceAndText() throws IOException {
        String named = MAPPING.replace(
                "record: Receipt\n", "recognise: {namespace: urn:shops, matches: Nord}\nrecord: Receipt\n");
        assertThat(recognise(MAPPING, FILE)).isEqualTo(Recognition.claimed(80, "records shops/shop/sale"));
        assertThat(recognise(MAPPING, "<shops/>")).isEqualTo(Recognition.claimed(55, "root element shops"));
        assertThat(recognise(named, FILE)).isEqualTo(Recognition.claimed(100, "namespace urn:shops"));
        assertThat(recognise(named, FILE.replace("urn:shops\"", "urn:other\"")))
                .isEqualTo(Recognition.declined(66, List.of("namespace urn:shops")));
        assertThat(recognise(MAPPING, "<other/>")).isEqualTo(Recognition.declined(0, List.of("root element shops")));
        assertThat(recognise(MAPPING, "a;b\n")).isEqualTo(Recognition.OTHER_FORMAT);
    }

    @Test
    void isNearADocumentWhoseRootHasAnotherName() throws IOException {
        assertThat(recognise(MAPPING, FILE.replace("x:shops", "x:stores")))
                .isEqualTo(Recognition.declined(49, List.of("root element shops")));
    }

    @Test
    void refusesPrefixesOfNamespaces() {
        assertThatThrownBy(() -> load(MAPPING.replace("\"../@id\"", "\"../@x:id\"")
                        .replace("each: lines/line", "each: x:lines/line")
                        .replace("points[@kind='won']", "points[x:kind='a:b']")
                        .replace("/shops/@currency", "/x:shops/@currency")))
                .hasMessageContaining("shop.yaml:11:12: \"x:id\" has a prefix: names are written without it, as \"id\"")
                .hasMessageContaining("\"x:lines\" has a prefix")
                .hasMessageContaining("\"x:kind\" has a prefix")
                .hasMessageContaining("\"x:shops\" has a prefix");
        assertThatThrownBy(() -> load(MAPPING.replace("/shops/shop/sale", "/x:shops/shop/sale")))
                .hasMessageContaining("shop.yaml:5:15: \"x:shops\" has a prefix");
    }

    @Test
    void reportsMalformedPaths() {
        assertThatThrownBy(() -> load(MAPPING.replace("\"../@id\"", "a//b").replace("each: lines/line", "each: ../@x")))
                .hasMessageContaining("shop.yaml:11:12: \"a//b\" is not a path, expected names separated by \"/\"")
                .hasMessageContaining("\"../@x\" is not an element of the record");
        assertThatThrownBy(() -> load(MAPPING.replace("/shops/shop/sale", "\"/shops//sale[1]\"")))
                .hasMessageContaining("\"/shops//sale[1]\" is not a record path");
        assertThatThrownBy(() -> load(MAPPING.replace("/shops/shop/sale", "[/shops, /shops/shop/sale]")))
                .hasMessageContaining("record paths must not be nested");
        assertThatThrownBy(() -> load(MAPPING.replace("/shops/shop/sale", "[]")))
                .hasMessageContaining("the path of the element that is one record is missing");
        assertThatThrownBy(() -> load(MAPPING.replace("xml: {record: /shops/shop/sale}\n", "")))
                .hasMessageContaining("\"xml: record:\" is missing");
    }

    @Test
    void rejectsAnotherRoot() throws IOException {
        CollectedMappingRows rows = CollectedMappingRows.of(load(MAPPING), BytesContent.utf8("x.xml", "<other/>"));
        assertThat(rows.rejectionTexts())
                .containsExactly("line 1 /other: found another root, expected root shops (UNREADABLE_FILE)");
    }

    private static Recognition recognise(String mapping, String file) throws IOException {
        return load(mapping)
                .recognise(BufferedFilePreview.of(
                        BytesContent.of("x.xml", file.getBytes(StandardCharsets.UTF_8)), PdfPreviewReader.NONE));
    }

    private static Connector load(String yaml) {
        return MappingLoader.load("test/shop", "shop.yaml", yaml);
    }
}

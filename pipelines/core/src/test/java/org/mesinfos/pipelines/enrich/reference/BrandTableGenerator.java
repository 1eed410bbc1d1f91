package org.mesinfos.pipelines.enrich.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Generator for the table of brands from the name-suggestion-index.
 *
 * <p>Run {@code npm pack name-suggestion-index@8.0.20260918}, unpack it, and run this class with its {@code
 * dist/json/nsi.json} and the path of the resource. The result depends on the input only. It contains names of shops
 * and places in Europe and North America with their category, or without one if the index has several. Names that
 * consist of one word are omitted as everyday words if many other names contain the word or if it has three letters or
 * less.
 */
final class BrandTableGenerator {

    /** Greatest number of other names that may contain a word that is a name itself. */
    private static final int MAX_NAMES_PER_WORD = 3;

    private static final int MIN_LENGTH = 4;

    /** Kinds of place in the index with our categories, in order of preference if a name has several. */
    private static final String KINDS = """
            shop/supermarket groceries
            shop/frozen_food groceries
            shop/health_food groceries
            shop/wholesale groceries
            amenity/fuel fuel
            shop/convenience groceries
            shop/greengrocer food_shop
            shop/butcher food_shop
            shop/deli food_shop
            shop/cheese food_shop
            shop/chocolate food_shop
            shop/confectionery food_shop
            shop/seafood food_shop
            shop/tea food_shop
            shop/coffee food_shop
            shop/pastry bakery
            shop/bakery bakery
            shop/alcohol alcohol
            shop/wine alcohol
            shop/beverages groceries
            shop/tobacco tobacco
            shop/e-cigarette tobacco
            shop/clothes clothing
            shop/fashion_accessories clothing
            shop/bag clothing
            shop/shoes footwear
            shop/dry_cleaning laundry
            shop/laundry laundry
            shop/tailor laundry
            shop/doityourself home_maintenance
            shop/hardware home_maintenance
            shop/trade home_maintenance
            shop/paint home_maintenance
            shop/tiles home_maintenance
            shop/flooring home_maintenance
            shop/bathroom_furnishing home_maintenance
            shop/electrical home_maintenance
            shop/furniture furniture
            shop/bed furniture
            shop/kitchen furniture
            shop/interior_decoration household_goods
            shop/houseware household_goods
            shop/household_linen household_goods
            shop/appliance household_goods
            shop/department_store shopping
            shop/variety_store shopping
            shop/general shopping
            shop/gift shopping
            shop/second_hand shopping
            shop/charity shopping
            shop/electronics electronics
            shop/computer electronics
            shop/hifi electronics
            shop/camera electronics
            shop/mobile_phone telecom
            shop/telecommunication telecom
            office/telecommunication telecom
            shop/chemist personal_care
            shop/cosmetics personal_care
            shop/perfumery personal_care
            shop/beauty hairdresser
            shop/hairdresser hairdresser
            shop/massage hairdresser
            amenity/pharmacy pharmacy
            shop/medical_supply pharmacy
            shop/optician optician
            shop/hearing_aids optician
            amenity/dentist dentist
            amenity/doctors doctor
            amenity/clinic doctor
            amenity/hospital hospital
            healthcare/laboratory medical_laboratory
            healthcare/physiotherapist doctor
            amenity/veterinary veterinary
            shop/pet pets
            shop/sports sports_goods
            shop/outdoor sports_goods
            shop/bicycle sports_goods
            shop/toys toys_games
            shop/video_games toys_games
            shop/games toys_games
            shop/books books
            shop/music books
            shop/newsagent newspapers
            shop/kiosk newspapers
            shop/stationery stationery
            shop/copyshop stationery
            shop/craft stationery
            shop/garden_centre garden
            shop/florist garden
            shop/jewelry jewellery
            shop/watches jewellery
            shop/car vehicle_purchase
            shop/motorcycle vehicle_purchase
            shop/car_repair vehicle_maintenance
            shop/car_parts vehicle_maintenance
            shop/tyres vehicle_maintenance
            amenity/car_wash vehicle_maintenance
            amenity/vehicle_inspection vehicle_maintenance
            amenity/car_rental vehicle_rental
            amenity/car_sharing vehicle_rental
            amenity/parking parking
            amenity/charging_station fuel
            shop/travel_agency package_holidays
            shop/storage_rental removals
            amenity/post_office post
            amenity/fast_food restaurants
            amenity/restaurant restaurants
            amenity/cafe restaurants
            amenity/pub restaurants
            amenity/bar restaurants
            amenity/ice_cream restaurants
            tourism/hotel accommodation
            tourism/motel accommodation
            tourism/hostel accommodation
            tourism/caravan_site accommodation
            leisure/fitness_centre sport
            leisure/sports_centre sport
            leisure/trampoline_park leisure
            leisure/bowling_alley leisure
            leisure/amusement_arcade leisure
            leisure/indoor_play leisure
            tourism/theme_park leisure
            amenity/cinema culture
            shop/ticket culture
            shop/bookmaker gambling
            shop/lottery gambling
            amenity/casino gambling
            office/insurance insurance
            amenity/kindergarten childcare
            amenity/childcare childcare
            amenity/school education
            amenity/language_school education
            amenity/prep_school education
            amenity/driving_school education
            shop/funeral_directors services
            office/lawyer services
            """;

    /** Secondary categories of shops. */
    private static final Set<String> SECONDARY =
            Set.of("fuel", "package_holidays", "restaurants", "pharmacy", "telecom");

    private static final Set<String> REGIONS = Set.of("001", "150", "155", "154", "039", "151");
    private static final Set<String> COUNTRIES = Set.of(
            "fx", "fr", "de", "nl", "gb", "es", "it", "be", "lu", "ch", "at", "ie", "pt", "dk", "se", "no", "fi", "pl",
            "cz", "us", "ca", "mc", "re", "gp", "mq", "gf");

    private BrandTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected nsi.json and the file to write");
        }
        Files.write(Path.of(arguments[1]), GzipLines.of(lines(Files.readAllBytes(Path.of(arguments[0])))));
    }

    static List<String> lines(byte[] nsiJson) throws IOException {
        JsonNode index = new ObjectMapper().readTree(nsiJson).path("nsi");
        Map<String, Set<String>> categories = new TreeMap<>();
        Map<String, String> written = new HashMap<>();
        KINDS.lines().forEach(line -> {
            String[] kind = line.split(" ", -1);
            index.path("brands/" + kind[0]).path("items").forEach(item -> {
                if (isNear(item)) {
                    for (String name : names(item)) {
                        written.putIfAbsent(
                                plain(name),
                                name + "\t%s\t" + item.path("displayName").asText());
                        categories
                                .computeIfAbsent(plain(name), key -> new TreeSet<>())
                                .add(kind[1]);
                    }
                }
            });
        });
        Map<String, Integer> uses = uses(categories.keySet());
        List<String> lines = new ArrayList<>();
        categories.forEach((plain, found) -> {
            boolean everyday =
                    !plain.contains(" ") && (plain.length() < MIN_LENGTH || uses.get(plain) > MAX_NAMES_PER_WORD);
            if (!everyday) {
                lines.add(String.format(written.get(plain), one(found)));
            }
        });
        return lines;
    }

    private static boolean isNear(JsonNode item) {
        for (JsonNode place : item.path("locationSet").path("include")) {
            String name = place.asText().toLowerCase(Locale.ROOT);
            if (REGIONS.contains(name) || COUNTRIES.contains(name.split("[-.]", 2)[0])) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> names(JsonNode item) {
        Set<String> names = new TreeSet<>();
        names.add(item.path("displayName").asText());
        names.add(item.path("tags").path("name").asText(""));
        names.add(item.path("tags").path("brand").asText(""));
        item.path("matchNames").forEach(name -> names.add(name.asText()));
        names.removeIf(name ->
                !name.matches("[\\p{IsLatin}0-9 .,&'’!+/°-]+") || plain(name).isEmpty());
        return names;
    }

    private static String plain(String name) {
        return java.text.Normalizer.normalize(name.toUpperCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("['’]S\\b", "S")
                .replaceAll("[^A-Z0-9&]+", " ")
                .strip();
    }

    private static Map<String, Integer> uses(Set<String> names) {
        Map<String, Integer> uses = new HashMap<>();
        for (String name : names) {
            for (String word : Set.copyOf(List.of(name.split(" ", -1)))) {
                uses.merge(word, 1, Integer::sum);
            }
        }
        return uses;
    }

    /** Returns the only category of a name, without secondary ones; empty if there are several. */
    private static String one(Set<String> categories) {
        Set<String> main = new TreeSet<>(categories);
        if (main.size() > 1) {
            main.removeAll(SECONDARY);
        }
        return main.size() == 1 ? main.iterator().next() : "";
    }
}

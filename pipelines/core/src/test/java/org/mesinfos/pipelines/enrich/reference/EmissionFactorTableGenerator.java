package org.mesinfos.pipelines.enrich.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Generator for the table of emission factors from ADEME's model Nos Gestes Climat.
 *
 * <p>Run {@code npm pack @incubateur-ademe/nosgestesclimat@4.10.2}, unpack it, and run this class with its {@code
 * nosgestesclimat.model.json} and the path of the resource. The factor of trains is the mean of French trains weighted
 * by passengers, as in the model.
 */
final class EmissionFactorTableGenerator {

    private static final String METRO = "transport . transports commun . métro ou tram . impact par km métro";
    private static final String BUS = "transport . transports commun . bus . impact par km . gazole";
    private static final String FLIGHT = "transport . avion . court courrier . empreinte par km . ";
    private static final String LONG_FLIGHT = "transport . avion . moyen et long courrier . empreinte par km . ";

    private static final String PER_LITRE = "transport . voiture . thermique . empreinte au litre";

    private EmissionFactorTableGenerator() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("Expected nosgestesclimat.model.json and the file to write");
        }
        Files.write(Path.of(arguments[1]), lines(Files.readAllBytes(Path.of(arguments[0]))));
    }

    static List<String> lines(byte[] modelJson) throws IOException {
        JsonNode model = new ObjectMapper().readTree(modelJson);
        List<String> lines = new ArrayList<>();
        lines.add("# what, kg CO2e, for one, rule of the model");
        lines.add(line(model, "electricity", "kWh", "commun . mix électrique . empreinte carbone"));
        lines.add(line(model, "gas", "kWh", "logement . chauffage . gaz . intensité carbone"));
        lines.add(line(model, "heat", "kWh", "logement . chauffage . réseau de chaleur . intensité carbone"));
        lines.add(line(model, "bus", "km", BUS));
        lines.add(line(model, "metro", "km", METRO));
        lines.add("train\t" + train(model).toPlainString() + "\tkm\ttransport . train . impact par km");
        lines.add(line(model, "flight_to_1000_km", "km", FLIGHT + "entre 500 et 1000 km"));
        lines.add(line(model, "flight_to_2000_km", "km", FLIGHT + "entre 1000 et 2000 km"));
        lines.add(line(model, "flight_to_5000_km", "km", LONG_FLIGHT + "entre 2000 et 5000 km"));
        lines.add(line(model, "flight_beyond", "km", LONG_FLIGHT + "plus de 5000 km"));
        lines.addAll(fuels(model.path(PER_LITRE)));
        lines.add(car(
                model,
                "car_diesel",
                "thermique . consommation estimée . moyenne diesel",
                fuel(model.path(PER_LITRE), "gazole B7 ou B10")));
        lines.add(car(
                model,
                "car_petrol",
                "thermique . consommation estimée . moyenne essence",
                fuel(model.path(PER_LITRE), "essence E5 ou E10")));
        lines.add(car(
                model,
                "car_electric",
                "électrique . consommation estimée . moyenne",
                number(model, "commun . mix électrique . empreinte carbone")));
        return lines;
    }

    private static List<String> fuels(JsonNode perLitre) {
        return List.of(
                        "fuel_diesel gazole B7 ou B10",
                        "fuel_petrol essence E5 ou E10",
                        "fuel_e85 essence E85",
                        "fuel_lpg GPL")
                .stream()
                .map(both -> both.split(" ", 2))
                .map(both -> both[0] + "\t" + fuel(perLitre, both[1]).toPlainString() + "\tl\t" + PER_LITRE)
                .toList();
    }

    /** Returns the factor of a fuel, or the mean of its two factors. */
    private static BigDecimal fuel(JsonNode perLitre, String name) {
        for (JsonNode variation : perLitre.path("formule").path("variations")) {
            if (variation.path("si").asText().equals("carburant = '" + name + "'")) {
                JsonNode then = variation.path("alors");
                return then.path("moyenne").isArray() ? mean(then.path("moyenne")) : then.decimalValue();
            }
        }
        throw new IllegalArgumentException("The model has no factor of " + name);
    }

    private static BigDecimal mean(JsonNode quantities) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode quantity : quantities) {
            sum = sum.add(new BigDecimal(quantity.asText().split(" ", -1)[0]));
        }
        return sum.divide(BigDecimal.valueOf(quantities.size()), MathContext.DECIMAL32);
    }

    /** Returns the line of a medium-sized car: its consumption per 100 km times the factor of its fuel. */
    private static String car(JsonNode model, String name, String consumption, BigDecimal factor) {
        String rule = "transport . voiture . " + consumption;
        BigDecimal forHundred = Stream.of(
                        model.path(rule).path("formule").asText().split("\\*", -1))
                .map(part -> new BigDecimal(part.strip()))
                .reduce(BigDecimal.ONE, BigDecimal::multiply);
        BigDecimal each = forHundred.movePointLeft(2).multiply(factor).round(new MathContext(4));
        return name + "\t" + each.toPlainString() + "\tkm\t" + rule;
    }

    private static String line(JsonNode model, String name, String unit, String rule) {
        return name + "\t" + number(model, rule).toPlainString() + "\t" + unit + "\t" + rule;
    }

    private static BigDecimal number(JsonNode model, String rule) {
        JsonNode found = model.path(rule);
        String formula = found.path("formule").asText(found.path("valeur").asText());
        return Stream.of(formula.split("\\+", -1))
                .map(part -> new BigDecimal(part.strip()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal train(JsonNode model) {
        BigDecimal kilograms = BigDecimal.ZERO;
        BigDecimal passengers = BigDecimal.ZERO;
        for (String kind : List.of("TGV", "TER", "intercités")) {
            BigDecimal share = number(model, "transport . train . passagers km " + kind);
            kilograms = kilograms.add(share.multiply(number(model, "transport . train . " + kind)));
            passengers = passengers.add(share);
        }
        return kilograms.divide(passengers, new MathContext(4));
    }
}

package org.mesinfos.pipelines.enrich.footprint;

import java.util.List;
import java.util.Optional;

/** Fuels of vehicles for which there are factors. */
enum Fuel {
    DIESEL("fuel_diesel", "car_diesel", "DIESEL; GAZOLE; GASOIL; GO; B7; B10"),
    PETROL(
            "fuel_petrol",
            "car_petrol",
            "ESSENCE; PETROL; UNLEADED; BENZIN; BENZINE; SUPER; SUPER E10; SUPER E5; SP95; SP98; SP 95; SP 98; "
                    + "SP95 E10; SP 95 E10; SANS PLOMB; SANS PLOMB 95; SANS PLOMB 98; E10; E5; EURO 95; ES"),
    E85("fuel_e85", "", "E85; SUPERETHANOL; SUPERETHANOL E85; ETHANOL"),
    LPG("fuel_lpg", "", "GPL; LPG; AUTOGAS"),
    ELECTRICITY("", "car_electric", "ELECTRIQUE; ELECTRIC; ELEKTRO; ELEKTRISCH; ELEKTRIZITÄT; EL"),
    /** Several fuels, as of a hybrid. No factor applies. */
    SEVERAL("", "", "HYBRIDE; HYBRID; RECHARGEABLE; PLUG IN; EH; GH; EE; GL; BICARBURATION; ESSENCE GPL");

    private final String perLitre;
    private final String perKilometre;
    private final String words;

    Fuel(String perLitre, String perKilometre, String words) {
        this.perLitre = perLitre;
        this.perKilometre = perKilometre;
        this.words = words;
    }

    /** Returns the name of the factor per litre; empty if the fuel is not sold by the litre. */
    Optional<String> perLitre() {
        return Optional.of(perLitre).filter(name -> !name.isEmpty());
    }

    /** Returns the name of the factor per kilometre of a medium-sized car. */
    Optional<String> perKilometre() {
        return Optional.of(perKilometre).filter(name -> !name.isEmpty());
    }

    /** Returns the names on receipts and in registration documents, in French, English, German and Dutch. */
    List<String> words() {
        return List.of(words.split("; ", -1));
    }
}

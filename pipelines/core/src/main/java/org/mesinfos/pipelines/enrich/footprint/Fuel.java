package org.mesinfos.pipelines.enrich.footprint;

import java.util.List;
import java.util.Optional;

/** What vehicles run on, as far as there are factors. */
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
    /** Of which too little is told: a hybrid takes more than one. */
    SEVERAL("", "", "HYBRIDE; HYBRID; RECHARGEABLE; PLUG IN; EH; GH; EE; GL; BICARBURATION; ESSENCE GPL");

    private final String perLitre;
    private final String perKilometre;
    private final String words;

    Fuel(String perLitre, String perKilometre, String words) {
        this.perLitre = perLitre;
        this.perKilometre = perKilometre;
        this.words = words;
    }

    /** The name of the factor for one litre; empty where it is not sold so. */
    Optional<String> perLitre() {
        return Optional.of(perLitre).filter(name -> !name.isEmpty());
    }

    /** The name of the factor for one kilometre of a car of middle size. */
    Optional<String> perKilometre() {
        return Optional.of(perKilometre).filter(name -> !name.isEmpty());
    }

    /** As they stand on receipts and in registration documents, French, English, German and Dutch. */
    List<String> words() {
        return List.of(words.split("; ", -1));
    }
}

package org.mesinfos.samples.life;

import java.util.ArrayList;
import java.util.List;
import org.mesinfos.samples.person.CheckDigits;
import org.mesinfos.samples.person.ResourceLines;

/**
 * Article of the shop. Barcodes start with 2, which GS1 reserves for numbers that are valid only within a shop.
 *
 * @param unit PCE or KG
 * @param unitCents price of one piece or kilogram
 */
public record ShopProduct(
        String barcode,
        String label,
        String sectionCode,
        String section,
        String familyCode,
        String family,
        String unit,
        int unitCents) {

    static final List<ShopProduct> ALL = all();

    boolean weighed() {
        return unit.equals("KG");
    }

    private static List<ShopProduct> all() {
        List<ShopProduct> products = new ArrayList<>();
        for (String[] cells : ResourceLines.table(ShopProduct.class, "products.txt", cells -> cells)) {
            String twelve = "2100000" + (12_345 + products.size() * 211);
            products.add(new ShopProduct(
                    twelve + CheckDigits.ean13(twelve),
                    cells[0],
                    cells[1],
                    cells[2],
                    cells[3],
                    cells[4],
                    cells[5],
                    Integer.parseInt(cells[6])));
        }
        return List.copyOf(products);
    }
}

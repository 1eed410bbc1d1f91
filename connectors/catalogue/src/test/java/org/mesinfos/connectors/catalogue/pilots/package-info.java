/**
 * The coverage of the fields that the MesInfos pilots returned: each field is traced from the samples through the
 * connectors and listed in {@code docs/pilot-coverage.md}.
 */
package org.mesinfos.connectors.catalogue.pilots;

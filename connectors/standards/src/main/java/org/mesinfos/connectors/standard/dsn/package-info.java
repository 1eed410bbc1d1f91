/**
 * Payroll declarations of French employers, Déclaration sociale nominative (DSN): one line for each value, named by block
 * and number, such as {@code S21.G00.30.001,'…'}.
 *
 * <p>A declaration covers all employees of an employer. Each becomes one {@link org.mesinfos.records.PersonProfile}, and
 * each payment one {@link org.mesinfos.records.Income}.
 */
@NullMarked
package org.mesinfos.connectors.standard.dsn;

import org.jspecify.annotations.NullMarked;

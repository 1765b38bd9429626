package dev.touchstone.access;

import static dev.touchstone.base.db.Tables.ACCESS_AUDIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchstone.DatabaseTest;
import dev.touchstone.TestPeople;
import dev.touchstone.account.Viewer;
import dev.touchstone.base.Forbidden;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
class AuditTest {
  @Autowired Audit audit;
  @Autowired TestPeople people;
  @Autowired DSLContext sql;

  @Test
  @Transactional
  void findsAnEntryThatWasChanged() {
    Viewer ada = people.person("audit-ada");
    audit.record(ada, "share dataset", "a/b", "with everyone");
    audit.record(ada, "share dataset", "a/c", "with everyone");
    assertThat(audit.firstBroken()).isZero();
    long position =
        sql.select(ACCESS_AUDIT.POSITION)
            .from(ACCESS_AUDIT)
            .where(ACCESS_AUDIT.SUBJECT.eq("a/b"))
            .fetchSingle()
            .value1();
    sql.update(ACCESS_AUDIT)
        .set(ACCESS_AUDIT.DETAIL, "with nobody")
        .where(ACCESS_AUDIT.POSITION.eq(position))
        .execute();
    assertThat(audit.firstBroken()).isEqualTo(position);
  }

  @Test
  void onlyAdminsReadIt() {
    assertThatThrownBy(() -> audit.page(people.person("audit-eve"), null, 10))
        .isInstanceOf(Forbidden.class);
  }
}

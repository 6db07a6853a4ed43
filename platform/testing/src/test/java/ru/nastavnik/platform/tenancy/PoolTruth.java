package ru.nastavnik.platform.tenancy;

import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.orm.jpa.JpaTransactionManager;
import org.springframework.orm.jpa.LocalContainerEntityManagerFactoryBean;
import org.springframework.orm.jpa.vendor.HibernateJpaVendorAdapter;
import org.springframework.transaction.PlatformTransactionManager;

/** Many users at once in many schools over one small pool, half of them on virtual threads. */
final class PoolTruth {

    private static final int USERS = 64;
    private static final int SCHOOLS_AT_WORK = 12;
    private static final int TRANSACTIONS_OF_A_SHIFT = 1000;

    private final ManySchools kernel;
    private final long seed;

    PoolTruth(ManySchools kernel, long seed) {
        this.kernel = kernel;
        this.seed = seed;
    }

    PoolJournal run(DataSource source, int transactions) throws InterruptedException {
        PoolJournal journal = new PoolJournal();
        try (EntityManagerFactory entities = entities(source)) {
            JpaTransactionManager jpa = new JpaTransactionManager(entities);
            jpa.addListener(new ScopeGuard());
            JdbcTransactionManager jdbc = new JdbcTransactionManager(source);
            jdbc.addListener(new ScopeGuard());
            List<PlatformTransactionManager> managers = List.of(jdbc, jpa);
            PoolClient client = new PoolClient(kernel, source, managers, journal);
            AtomicInteger next = new AtomicInteger();
            List<Thread> users = new ArrayList<>();
            for (int user = 0; user < USERS; user++) {
                SplittableRandom random = new SplittableRandom(seed + user);
                Thread.Builder thread = user % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual();
                users.add(thread.start(() -> {
                    for (int number = next.getAndIncrement(); number < transactions; number = next.getAndIncrement()) {
                        client.once(school(number, random), random);
                    }
                }));
            }
            for (Thread user : users) {
                user.join();
            }
        }
        return journal;
    }

    /** Some schools have lessons, and now and then any other school comes in: so connections are kept and evicted. */
    private ManySchools.School school(int number, SplittableRandom random) {
        int all = kernel.schools.size();
        int shift = number / TRANSACTIONS_OF_A_SHIFT * SCHOOLS_AT_WORK;
        int drawn = random.nextInt(100) < 3 ? random.nextInt(all) : shift + random.nextInt(SCHOOLS_AT_WORK);
        return kernel.schools.get(drawn % all);
    }

    private static EntityManagerFactory entities(DataSource source) {
        LocalContainerEntityManagerFactoryBean factory = new LocalContainerEntityManagerFactoryBean();
        factory.setDataSource(source);
        factory.setPackagesToScan(PoolTruth.class.getPackageName());
        factory.setJpaVendorAdapter(new HibernateJpaVendorAdapter());
        factory.setJpaPropertyMap(Map.of(
                "hibernate.boot.allow_jdbc_metadata_access",
                "false",
                "hibernate.dialect",
                "org.hibernate.dialect.PostgreSQLDialect"));
        factory.afterPropertiesSet();
        return factory.getObject();
    }
}

--liquibase formatted sql

--changeset participants:consent-papers-own
--comment: A school may put its own texts on the blanks: editions from 101 on, each for good. Which one is in use, says a dated row; without an edition, the standard one.
alter table consent_paper add column own boolean not null default false;
alter table consent_paper add check (own = (edition > 100));

create table consent_paper_use (
    kind       varchar(20) not null check (kind in ('PARTICIPATION', 'PROCESSING', 'PUBLICATION')),
    valid_from date        not null,
    edition    integer,
    primary key (kind, valid_from),
    foreign key (kind, edition) references consent_paper
);

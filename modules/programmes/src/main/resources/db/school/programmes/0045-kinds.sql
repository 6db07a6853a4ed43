--liquibase formatted sql logicalFilePath:db/school/programmes/0045-kinds.sql

--changeset programmes:0045-kinds
--comment: Alumni mentor like students or like an employer's people, parents like an employer's people; both are in the base of mentors.
update mentoring_form set mentor_kinds = 'STUDENT,ALUMNUS' where code = 'student-pupil';
update mentoring_form set mentor_kinds = 'PARTNER,PARENT,ALUMNUS' where code = 'employer-pupil';
update mentoring_form set mentor_kinds = 'PARTNER,ALUMNUS' where code = 'employer-student';
